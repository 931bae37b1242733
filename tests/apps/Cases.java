import static org.junit.jupiter.api.Assertions.*;
import org.junit.jupiter.api.*;

@TestMethodOrder(MethodOrderer.MethodName.class)
public class Cases {
    static int before;

    @BeforeEach
    void count() { before++; }

    @Test
    void addition() { assertEquals(4, 2 + 2); }

    @Test
    @DisplayName("an exception is thrown")
    void exception() { assertThrows(ArithmeticException.class, () -> System.out.println(1 / (before - before))); }

    @Nested
    class Inner {
        @Test
        void deeper() { assertTrue(before > 0); }
    }

    @Test
    @Disabled("not today")
    void skipped() { fail(); }
}
