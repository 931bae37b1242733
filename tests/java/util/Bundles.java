// ListResourceBundle, ResourceBundle lookup with parents and fallbacks, Locale methods.
import java.util.*;

public class Bundles {
    public static class Res extends ListResourceBundle {
        protected Object[][] getContents() {
            return new Object[][] {
                { "hello", "Hello" } , { "num", 42 } , { "arr", new String[] { "a", "b" } } , { "only", "root" }
            };
        }
    }

    public static class Res_de extends ListResourceBundle {
        protected Object[][] getContents() { return new Object[][] {{ "hello", "Hallo" }}; }
    }

    public static class Res_de_AT extends ListResourceBundle {
        protected Object[][] getContents() { return new Object[][] {{ "hello", "Servus" }}; }
    }

    public static void main(String[] args) {
        Locale.setDefault(Locale.US);
        for (String l : new String[] {"", "de", "de-AT", "de-CH", "fr"}) {
            ResourceBundle b = ResourceBundle.getBundle("Bundles$Res", Locale.forLanguageTag(l));
            System.out.println(l + " " + b.getString("hello") + b.getString("only") + b.getObject("num")
                    + b.getStringArray("arr").length + " " + b.getLocale() + "|" + new TreeSet<>(b.keySet())
                    + b.containsKey("x"));
        }
        ResourceBundle b = ResourceBundle.getBundle("Bundles$Res");
        try {
            b.getString("missing");
        } catch (MissingResourceException e) {
            System.out.println(e.getMessage() + " " + e.getKey());
        }
        try { b.getString("num"); } catch (ClassCastException e) { System.out.println("cce"); }
        try {
            ResourceBundle.getBundle("NoSuch");
        } catch (MissingResourceException e) {
            System.out.println(e.getMessage());
        }
        Locale[] ls = {
            Locale.US, Locale.GERMANY, Locale.ROOT, new Locale("pt", "BR"), Locale.forLanguageTag("zh-Hant-TW"),
            new Locale("no", "NO", "NY"), Locale.forLanguageTag("sr-Latn-RS-x-private"), new Locale.Builder()
            .setLanguage("en").setRegion("GB").build()
        };
        for (Locale l : ls) System.out.println(l + "|" + l.getLanguage() + "|" + l.getCountry() + "|" + l.getVariant()
                + "|" + l.getScript() + "|" + l.toLanguageTag() + "|" + l.hashCode() + "|"
                + l.getDisplayName(Locale.ENGLISH) + "|" + l.getISO3Language());
        System.out.println(Locale.US.equals(new Locale("en", "US")) + " "
                + Locale.lookupTag(Locale.LanguageRange.parse("fr-CA,en;q=0.5"), List.of("de", "fr"))
                + Locale.getDefault() + Locale.getISOCountries().length + " " + Currency.getInstance("EUR")
                .getDefaultFractionDigits() + Currency.getInstance(Locale.JAPAN) + Currency.getInstance("USD")
                .getSymbol(Locale.US));
    }
}
