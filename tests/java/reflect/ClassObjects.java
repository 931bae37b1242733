// Class from every side: names of all forms, component and array types, enclosing and declaring, modifiers, hierarchy and
// casts, enum constants, records, annotations, nests, descriptions, for classes of every kind in a table.
import java.lang.annotation.*;
import java.lang.reflect.*;
import java.util.*;
import java.util.stream.*;

public class ClassObjects {
    interface Act { Object run() throws Exception; }
    static void t(String what, Act a) {
        try {
            System.out.println(what + " -> " + a.run());
        } catch (Exception | Error e) {
            System.out.println(what + " -> " + e);
        }
    }
    static class Nested<T extends Number> extends ArrayList<T> implements Cloneable { class Inner<U> { } protected static final strictfp class Fin { } private interface Priv { } }
    enum En { A, B { } } record Rec<X>(X x, int... y) { } @interface An { int v() default 1; } sealed interface Se permits P1, P2 { } static final class P1 implements Se { } static non-sealed class P2 implements Se { }
    static String show(Class<?> c) {
        return c.getName() + " | " + c.getSimpleName() + " | " + c.getTypeName() + " | " + c.getCanonicalName() + " | " + c.toString() + " | " + c.toGenericString() + " | " + c.getPackageName() + " | " + Modifier.toString(c.getModifiers()) + " | " + c.getSuperclass() + " | " + c.getGenericSuperclass() + " | " + Arrays.toString(c.getInterfaces()) + " | "
            + c.getDeclaringClass() + " | " + c.getEnclosingClass() + " | " + c.getEnclosingMethod() + " | " + c.getComponentType() + c.isArray() + c.isPrimitive() + c.isInterface() + c.isEnum() + c.isRecord() + c.isAnnotation() + c.isSynthetic() + c.isSealed() + c.isHidden() + c.isAnonymousClass() + c.isLocalClass() + c.isMemberClass() + " | " + c.descriptorString() + " | " + c.describeConstable() + " | " + (c == void.class ? "none" : c.arrayType()) + " | " + Arrays.toString(c.getTypeParameters()) + c.getNestHost().getSimpleName() + (c.getEnumConstants() == null ? "" : c.getEnumConstants().length) + (c.getRecordComponents() == null ? "" : c.getRecordComponents().length) + (c.getClassLoader() == null) + c.getModule().isNamed() + c.desiredAssertionStatus();
    }
    public static void main(String[] args) throws Exception {
        class Loc { }
        Object anon = new Object() { };
        for (Class<?> c : new Class<?>[] {int.class, void.class, Object.class, String.class, int[].class, String[][].class, Nested.class, Nested.Inner.class, Nested.Inner[].class, Nested.Fin.class, Nested.Priv.class, En.class, En.B.getClass(), Rec.class, An.class, Se.class, P1.class, P2.class, Loc.class, anon.getClass(), Map.Entry.class, Thread.State.class, ClassObjects.class, Class.class, Enum.class, Record.class, Cloneable.class, Override.class})
            System.out.println(show(c));
        t("as subclass", () -> Nested.class.asSubclass(List.class) == (Object) Nested.class);
        t("as no subclass", () -> String.class.asSubclass(List.class));
        t("cast", () -> Number.class.cast(5) + " " + List.class.cast(null));
        t("wrong cast", () -> Integer.class.cast("x"));
        t("primitive array type", () -> void.class.arrayType());
        t("component", () -> int[][].class.componentType() + " " + int.class.componentType() + String.class.getComponentType());
        t("for names", () -> Class.forName("ClassObjects$Nested$Inner").getSimpleName() + Class.forName("[[LClassObjects$En;").getSimpleName() + Class.forName("[Z").getTypeName());
        for (String n : new String[] {"int", "ClassObjects.Nested", "[int", "[L;", "[Ljava.lang.String", "L", "", "[", "java/lang/Object", "[V", " java.lang.Object", "java.lang.object"}) t("for name '" + n + "'", () -> Class.forName(n));
        t("null name", () -> Class.forName(null));
        t("enum constants are copied", () -> { En[] e = En.class.getEnumConstants(); e[0] = null; return En.class.getEnumConstants()[0]; });
        t("record parts", () -> Arrays.stream(Rec.class.getRecordComponents()).map(r -> r + "/" + r.getGenericType() + "/" + r.getAccessor() + "/" + r.getDeclaringRecord().getSimpleName()).toList() + " " + Rec.class.getDeclaredConstructors()[0].toGenericString());
        t("members", () -> Arrays.stream(ClassObjects.class.getDeclaredClasses()).map(Class::getSimpleName).sorted().toList() + " " + Arrays.stream(Nested.class.getClasses()).map(Class::getSimpleName).toList() + Nested.class.getMethods().length / 10 + Nested.class.getDeclaredMethods().length + Nested.class.getFields().length + Nested.class.getDeclaredConstructors().length);
        t("nest", () -> ClassObjects.class.getNestMembers()[0].getSimpleName() + ClassObjects.class.getNestMembers().length + Nested.Inner.class.isNestmateOf(Loc.class) + String.class.isNestmateOf(Object.class) + Arrays.stream(Nested.class.getNestMembers()).map(Class::getSimpleName).sorted().collect(Collectors.joining(",")).length());
        t("permitted", () -> Arrays.toString(Se.class.getPermittedSubclasses()) + String.class.getPermittedSubclasses());
        t("signers", () -> Arrays.toString(String.class.getSigners()) + ClassObjects.class.getProtectionDomain().getPermissions().isReadOnly());
        t("equality", () -> int.class.equals(Integer.TYPE) + " " + (int[].class == new int[0].getClass()) + (Integer.class == (Object) int.class) + String.class.hashCode() % 1);
        t("resource names", () -> ClassObjects.class.getResource("ClassObjects.class") != null ? "found" : "missing");
        t("class of class", () -> Class.class.getClass() + " " + Class[].class.getName() + Class.class.getTypeParameters()[0]);
        t("assignable", () -> Object.class.isAssignableFrom(int.class) + " " + long.class.isAssignableFrom(int.class) + int.class.isAssignableFrom(int.class) + Object[].class.isAssignableFrom(int[][].class) + Cloneable.class.isAssignableFrom(int[].class) + Number[].class.isAssignableFrom(Integer[].class));
        t("assignable null", () -> Object.class.isAssignableFrom(null));
        t("instance of null", () -> Object.class.isInstance(null));
    }
}
