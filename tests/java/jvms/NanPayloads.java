// The bits of NaNs (JVMS 2.3.2): what keeps them: locals, fields, statics, arrays, returns, calls, lambdas, handles,
// reflection, boxes, buffers, copies; what makes them canonical; negation and sign; conversions between widths.
import java.lang.invoke.*;
import java.lang.reflect.*;
import java.nio.*;
import java.util.*;
import java.util.function.*;

public class NanPayloads {
    static float sf;
    static double sd;
    float f;
    double d;
    volatile float vf;
    volatile double vd;
    static final int[] F = {0x7fc00000, 0xffc00000, 0x7fc12345, 0xffffffff, 0x7fffffff};
    static final long[] D = {0x7ff8000000000000L, 0xfff8000000000000L, 0x7ff8123456789abcL, -1L, Long.MAX_VALUE};
    static float pass(float a, int depth) { return depth == 0 ? a : pass(a, depth - 1); }
    static double pass(double a, long between, int depth) { return depth == 0 ? a : pass(a, between + 1, depth - 1); }
    static <T> T same(T t) { return t; }
    static void f(String what, float a) { System.out.print(" " + what + "=" + Integer.toHexString(Float.floatToRawIntBits(a)) + "/" + Integer.toHexString(Float.floatToIntBits(a))); }
    static void d(String what, double a) { System.out.print(" " + what + "=" + Long.toHexString(Double.doubleToRawLongBits(a)) + "/" + Long.toHexString(Double.doubleToLongBits(a))); }
    record R(float f, double d) { }
    interface Two { double of(double a, float b); }

    public static void main(String[] args) throws Throwable {
        NanPayloads o = new NanPayloads();
        MethodHandles.Lookup l = MethodHandles.lookup();
        for (int bits : F) {
            float a = Float.intBitsToFloat(bits);
            System.out.print(Integer.toHexString(bits) + ":");
            f("local", a);
            f("passed", pass(a, 5));
            sf = a; f("static", sf);
            o.f = a; f("field", o.f);
            o.vf = a; f("volatile", o.vf);
            float[] x = {1, a, 2}; f("array", x[1]);
            f("clone", x.clone()[1]);
            f("copyOf", Arrays.copyOf(x, 2)[1]);
            Arrays.fill(x, a); f("fill", x[2]);
            Object array = Array.newInstance(float.class, 2);
            Array.setFloat(array, 1, a); f("Array", Array.getFloat(array, 1)); f("Array.get", (Float) Array.get(array, 1));
            Float boxed = a; f("box", same(boxed));
            Field field = NanPayloads.class.getDeclaredField("f");
            field.setFloat(o, a); f("Field", field.getFloat(o)); f("Field.get", (Float) field.get(o));
            f("Method", (Float) NanPayloads.class.getDeclaredMethod("pass", float.class, int.class).invoke(null, a, 2));
            VarHandle v = l.findVarHandle(NanPayloads.class, "f", float.class);
            v.setVolatile(o, a); f("VarHandle", (float) v.getAcquire(o));
            System.out.print(" cas " + v.compareAndSet(o, a, 1f) + v.compareAndSet(o, 1f, a) + v.compareAndSet(o, Float.NaN, a));
            f("handle", (float) MethodHandles.identity(float.class).invokeExact(a));
            f("constant", (float) MethodHandles.constant(float.class, a).invokeExact());
            Supplier<Float> s = () -> a; f("lambda", s.get());
            ByteBuffer b = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
            b.putFloat(0, a); f("buffer", b.getFloat(0)); System.out.print(" raw " + Integer.toHexString(b.getInt(0)));
            b = ByteBuffer.allocateDirect(8); b.putFloat(0, a); f("direct", b.getFloat(0));
            FloatBuffer fb = FloatBuffer.allocate(2).put(a).flip(); f("FloatBuffer", fb.get());
            f("record", new R(a, 0).f());
            System.out.print(" " + new R(a, 0).equals(new R(Float.NaN, 0)) + " " + new R(a, 0).hashCode() + " " + Float.compare(a, Float.NaN) + boxed.equals(Float.NaN) + " " + boxed.hashCode() + (a == a) + (a != a));
            System.out.println();
            System.out.print("  ");
            f("widened back", (float) (double) a);
            d("widened", (double) a);
            f("abs", Math.abs(a)); f("copySign", Math.copySign(a, -1)); f("ternary", bits != 0 ? a : 1);
            System.out.println(" int " + (int) a + " long " + (long) a + " char " + (int) (char) a + " byte " + (byte) a + " " + a + " " + Float.toHexString(a) + " " + Float.valueOf(a).isNaN());
        }
        for (long bits : D) {
            double a = Double.longBitsToDouble(bits);
            System.out.print(Long.toHexString(bits) + ":");
            d("passed", pass(a, 7L, 5));
            sd = a; d("static", sd);
            o.d = a; d("field", o.d);
            o.vd = a; d("volatile", o.vd);
            double[][] x = {{1, a}, {a}}; d("array", x[0][1]);
            d("clone", x.clone()[1].clone()[0]);
            System.arraycopy(x[0], 0, x[0] = new double[3], 1, 2); d("arraycopy", x[0][2]);
            Object array = Array.newInstance(double.class, 2);
            Array.set(array, 1, a); d("Array", Array.getDouble(array, 1));
            Double boxed = a; d("box", same(boxed));
            d("list", List.of(a).get(0)); d("optional", OptionalDouble.of(a).getAsDouble());
            d("stream", java.util.stream.DoubleStream.of(1, a).skip(1).findFirst().getAsDouble());
            Field field = NanPayloads.class.getDeclaredField("d");
            field.setDouble(o, a); d("Field", field.getDouble(o));
            VarHandle v = MethodHandles.arrayElementVarHandle(double[].class);
            double[] y = {0}; v.set(y, 0, a); d("VarHandle", (double) v.getVolatile(y, 0)); d("getAndSet", (double) v.getAndSet(y, 0, 2.0));
            VarHandle view = MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.BIG_ENDIAN);
            byte[] z = new byte[8]; view.set(z, 0, a); d("view", (double) view.get(z, 0));
            MethodHandle dropped = MethodHandles.dropArguments(MethodHandles.identity(double.class), 0, long.class, float.class);
            d("handle", (double) dropped.invokeExact(1L, 2f, a));
            MethodHandle generic = MethodHandles.identity(double.class).asType(MethodType.genericMethodType(1)); d("generic", (Double) generic.invoke((Object) a));
            Two two = (p, q) -> p; d("lambda", two.of(a, 1f));
            DoubleUnaryOperator id = DoubleUnaryOperator.identity(); d("operator", id.applyAsDouble(a));
            d("record", new R(0, a).d());
            System.out.println(" cas " + l.findVarHandle(NanPayloads.class, "d", double.class).compareAndSet(o, Double.NaN, 1.0) + " " + new R(0, a).hashCode() + " " + boxed.hashCode() + (a < a) + (a >= a) + Double.compare(a, 1) + boxed.equals(Double.NaN));
            System.out.print("  "); d("abs", Math.abs(a)); d("copySign", Math.copySign(a, 1)); f("narrowed", (float) a);
            System.out.println(" int " + (int) a + " long " + (long) a + " short " + (short) a + " " + a + Math.signum(a) + Math.rint(a) + Math.max(a, 1) + Math.min(1, a));
        }
        double[] sorted = new double[D.length * 2];
        for (int i = 0; i < sorted.length; i++)
            sorted[i] = i < D.length ? Double.longBitsToDouble(D[i]) : i % 2 == 0 ? -0.0 : 0.0;
        Arrays.sort(sorted);
        System.out.println(Arrays.toString(sorted) + " " + Arrays.binarySearch(sorted, Double.NaN) + " " + Arrays.hashCode(sorted) + " " + Arrays.equals(sorted, sorted.clone()) + " " + Arrays.mismatch(new double[] {sorted[9]}, new double[] {Double.NaN}));
    }
}
