// Record components: names and generic signatures are interned; accessors of long-named types are found.
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;

public class RecordComponentSignatures {
    record Generic<T>(T value, String text, List<? extends Map<String, T>> maps, int[][] numbers) { }

    static class AVeryLongNameAVeryLongNameAVeryLongNameAVeryLongNameAVeryLongNameAVeryLongNameAVeryLongNameAVeryLongName {
        static class AnotherAsLongNameAnotherAsLongNameAnotherAsLongNameAnotherAsLongNameAnotherAsLongName {
        }
    }

    record Long1(AVeryLongNameAVeryLongNameAVeryLongNameAVeryLongNameAVeryLongNameAVeryLongNameAVeryLongNameAVeryLongName
            .AnotherAsLongNameAnotherAsLongNameAnotherAsLongNameAnotherAsLongNameAnotherAsLongName[][][] x) { }

    public static void main(String[] args) {
        for (Class<?> c : new Class<?>[] {Generic.class, Long1.class}) {
            for (RecordComponent component : c.getRecordComponents()) {
                String signature = component.getGenericSignature();
                System.out.println(component.getName() + " " + signature + " " + component.getAccessor() + " "
                        + (component.getName() == component.getName().intern())
                        + (signature == null || signature == signature.intern()));
            }
        }
    }
}
