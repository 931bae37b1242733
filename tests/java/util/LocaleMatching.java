// Locale: builders, language tags both ways, extensions, filtering and lookup by ranges, display names, candidates of old
// codes, ISO lists, categories; Currency and TimeZone by locale; the refusals of the builder.
import java.util.*;

public class LocaleMatching {
    interface Act { Object get(); }
    static void ask(String what, Act a) {
        try {
            System.out.println(what + ": " + a.get());
        } catch (RuntimeException e) {
            System.out.println(what + ": " + e.getClass().getSimpleName() + " " + e.getMessage() + (e instanceof IllformedLocaleException ? " " + ((IllformedLocaleException) e).getErrorIndex() : ""));
        }
    }
    static String show(Locale l) { return "'" + l + "' " + l.toLanguageTag() + " " + l.getLanguage() + "/" + l.getScript() + "/" + l.getCountry() + "/" + l.getVariant() + " " + l.getExtensionKeys() + l.getUnicodeLocaleKeys() + l.getUnicodeLocaleAttributes(); }
    public static void main(String[] args) {
        for (String t : new String[] {"", "en", "EN-us", "de-Latn-DE", "zh-Hant-TW", "sl-rozaj-biske-1994", "de-1901", "en-a-bbb-x-priv", "x-whatever", "th-TH-u-ca-buddhist-nu-thai", "ja-JP-u-ca-japanese-x-lvariant-JP", "i-klingon", "art-lojban", "zh-min-nan", "en-GB-oed", "iw", "in-ID", "ji", "no-NO-NY", "und", "und-US", "en_US", "a", "en-", "abcdefghi", "en-u", "en-x", "en-US-US", "de-DE-u-attr-co-phonebk-kn", "ar-aao", "zh-cmn-Hans", "hy-u-nu-a", "en-t-de", "en-0-abc", "x-"})
            ask(t, () -> show(Locale.forLanguageTag(t)));
        for (String t : new String[] {"en-US", "en_US", "x-y", "i-klingon", "en--US", "en-u-ca-", "123", "de-DE-1901-1901"})
            ask("builder " + t, () -> show(new Locale.Builder().setLanguageTag(t).build()));
        ask("language", () -> show(new Locale.Builder().setLanguage("DE").setRegion("at").setScript("latn").setVariant("1996").addUnicodeLocaleAttribute("foo").setUnicodeLocaleKeyword("co", "phonebk").setExtension('x', "a-b").build()));
        ask("bad language", () -> new Locale.Builder().setLanguage("d").build());
        ask("bad region", () -> new Locale.Builder().setRegion("ABC").build());
        ask("bad script", () -> new Locale.Builder().setScript("Lat").build());
        ask("bad variant", () -> new Locale.Builder().setVariant("x").build());
        ask("bad extension", () -> new Locale.Builder().setExtension('a', "").setExtension('?', "x").build());
        ask("bad key", () -> new Locale.Builder().setUnicodeLocaleKeyword("c", "x"));
        ask("bad attribute", () -> new Locale.Builder().addUnicodeLocaleAttribute("f"));
        ask("clear", () -> show(new Locale.Builder().setLanguage("fr").setExtension('x', "p").clearExtensions().setLocale(new Locale("ja", "JP", "JP")).build()));
        ask("bad locale", () -> new Locale.Builder().setLocale(new Locale("en", "US", "not good")).build());
        ask("constructors", () -> show(new Locale("EN", "us", "Win_X")) + show(new Locale("he")) + show(new Locale("th", "TH", "TH")) + show(new Locale("")) + show(new Locale("", "GB")) + show(new Locale("xx-bad", "y_z")));
        ask("strip", () -> show(Locale.forLanguageTag("de-DE-u-co-phonebk-x-a").stripExtensions()) + Locale.forLanguageTag("de-u-co-phonebk").getUnicodeLocaleType("co") + Locale.US.getUnicodeLocaleType("co") + Locale.forLanguageTag("de-u-co").getExtension('u'));
        List<Locale> have = new ArrayList<>();
        for (String t : "de de-DE de-AT en en-US en-GB-oxendict fr fr-CA zh-Hans-CN zh-Hant-TW sr-Latn".split(" "))
            have.add(Locale.forLanguageTag(t));
        for (String r : new String[] {"de", "de-CH,fr;q=0.5", "en-US;q=0.8,en;q=0.9,*;q=0.1", "*-DE", "de-*-DE", "zh-TW", "zh-Hant", "fr-FR-x-a", "", "xx", "iw", "de;q=0", "de;q=1.5", "de;x", "en-*;q=0.3, fr"})
            ask("ranges " + r, () -> {
                List<Locale.LanguageRange> rs = Locale.LanguageRange.parse(r);
                StringBuilder sb = new StringBuilder().append(rs).append(" lookup ").append(Locale.lookup(rs, have)).append(" filter ").append(Locale.filter(rs, have));
                for (Locale.FilteringMode m : Locale.FilteringMode.values())
                    try {
                        sb.append(' ').append(m).append(' ').append(Locale.filterTags(rs, List.of("de", "de-DE", "de-Latn-DE", "DE-latn-de-x-y", "en-US", "fr"), m));
                    } catch (IllegalArgumentException e) {
                        sb.append(' ').append(m).append(" !").append(e.getMessage());
                    }
                return sb.append(Locale.lookupTag(rs, List.of("de", "en-US")));
            });
        ask("map", () -> Locale.LanguageRange.mapEquivalents(Locale.LanguageRange.parse("zh, zh-TW"), Map.of("zh", List.of("zh", "zh-Hans"), "zh-tw", List.of("zh-Hant"))));
        ask("range", () -> new Locale.LanguageRange("EN-us", 0.5) + " " + new Locale.LanguageRange("de").equals(new Locale.LanguageRange("DE", 1.0)) + new Locale.LanguageRange("x", 2));
        for (String t : new String[] {"de-DE", "zh-Hant-TW", "en-GB-u-ca-buddhist", "sr-Latn-RS", "x-y", "qq-QQ"})
            for (String in : new String[] {"en", "fr", "ja"}) {
                Locale l = Locale.forLanguageTag(t), d = Locale.forLanguageTag(in);
                StringBuilder sb = new StringBuilder();
                for (char c : (l.getDisplayName(d) + "|" + l.getDisplayLanguage(d) + "|" + l.getDisplayCountry(d) + "|" + l.getDisplayScript(d) + "|" + l.getDisplayVariant(d)).toCharArray())
                    sb.append(c < 127 ? String.valueOf(c) : Integer.toHexString(c) + ".");
                System.out.println(t + " in " + in + ": " + sb);
            }
        ask("iso", () -> Locale.US.getISO3Country() + Locale.GERMANY.getISO3Language() + Locale.getISOCountries().length + " " + Locale.getISOLanguages().length + " " + Locale.getISOCountries(Locale.IsoCountryCode.PART3).size());
        ask("iso3 missing", () -> new Locale("xx", "YY").getISO3Country());
        ask("iso3 language missing", () -> new Locale("xx", "YY").getISO3Language());
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.Category.FORMAT, Locale.FRANCE);
        System.out.println(Locale.getDefault(Locale.Category.FORMAT) + " " + Locale.getDefault(Locale.Category.DISPLAY).equals(before) + " " + String.format("%,.2f", 1234567.891).chars().boxed().toList() + " " + Locale.getDefault().equals(before));
        Locale.setDefault(Locale.JAPAN);
        System.out.println(Locale.getDefault(Locale.Category.FORMAT) + " " + Currency.getInstance(Locale.getDefault()) + " " + Calendar.getInstance(new Locale("ja", "JP", "JP")).getClass().getSimpleName() + Calendar.getInstance(new Locale("th", "TH")).getCalendarType() + Calendar.getInstance(Locale.US).getFirstDayOfWeek() + Calendar.getInstance(Locale.GERMANY).getMinimalDaysInFirstWeek());
        System.out.println(Arrays.stream(Locale.getAvailableLocales()).filter(l -> l.getLanguage().equals("de")).map(Locale::toLanguageTag).sorted().toList());
        TreeSet<String> tags = new TreeSet<>();
        for (Locale l : Locale.getAvailableLocales())
            tags.add(l.toLanguageTag());
        System.out.println(tags.size() + " " + tags.hashCode());
    }
}
