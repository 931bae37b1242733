// What the verifier infers of types in class files from before stack map frames: what may be assigned, what two
// paths have in common, and some mistakes in single instructions.  The rest is in Subroutines.
// uses: ClassMaker ../verify/Subroutines
// modes: !torment-gc
public class InferredTypes {
    public static void main(String[] args) {
        Subroutines.types();
    }
}
