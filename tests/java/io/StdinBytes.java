// stdin: abc
// Raw reads of System.in: available, read, skip, readAllBytes.
public class StdinBytes {
    public static void main(String[] args) throws Exception {
        int c = System.in.read();
        System.out.println((char) c);
        byte[] b = new byte[1];
        System.out.println(System.in.read(b, 0, 1) + " " + (char) b[0]);
        byte[] rest = System.in.readAllBytes();
        System.out.println(new String(rest).trim() + " " + System.in.read() + System.in.available());
    }
}
