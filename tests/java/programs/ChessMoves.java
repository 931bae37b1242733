// A chess move generator on bit boards: perft counts of known positions, castling, en passant, promotion, checks.
import java.util.*;

public class ChessMoves {
    final char[] board = new char[64];
    boolean white = true;
    String castling = "KQkq";
    int passant = -1;
    record Move(int from, int to, char promotion, int special) { String text() { return sq(from) + sq(to) + (promotion == 0 ? "" : "" + promotion); } }
    static String sq(int s) { return "" + (char) ('a' + s % 8) + (char) ('1' + s / 8); }
    static ChessMoves fen(String f) {
        ChessMoves b = new ChessMoves();
        Arrays.fill(b.board, '.');
        String[] parts = f.split(" ");
        int r = 7, c = 0;
        for (char ch : parts[0].toCharArray()) {
            if (ch == '/') { r--; c = 0; }
            else if (Character.isDigit(ch)) c += ch - '0';
            else b.board[r * 8 + c++] = ch;
        }
        b.white = parts[1].equals("w");
        b.castling = parts[2];
        b.passant = parts[3].equals("-") ? -1 : parts[3].charAt(0) - 'a' + (parts[3].charAt(1) - '1') * 8;
        return b;
    }
    ChessMoves copy() { ChessMoves b = new ChessMoves(); System.arraycopy(board, 0, b.board, 0, 64); b.white = white; b.castling = castling; b.passant = passant; return b; }
    boolean own(char p) { return p != '.' && Character.isUpperCase(p) == white; }
    static final int[][] KNIGHT = {{1, 2}, {2, 1}, {-1, 2}, {-2, 1}, {1, -2}, {2, -1}, {-1, -2}, {-2, -1}};
    static final int[][] ROOK = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}}, BISHOP = {{1, 1}, {1, -1}, {-1, 1}, {-1, -1}};
    static final int[][] QUEEN = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}, {1, 1}, {1, -1}, {-1, 1}, {-1, -1}};
    boolean attacked(int s, boolean byWhite) {
        int r = s / 8, c = s % 8;
        for (int[] d : KNIGHT)
            if (at(r + d[0], c + d[1]) == (byWhite ? 'N' : 'n')) return true;
        for (int[] d : QUEEN) {
            for (int k = 1; k < 8; k++) {
                char p = at(r + d[0] * k, c + d[1] * k);
                if (p == 0) break;
                if (p == '.') continue;
                if (Character.isUpperCase(p) == byWhite) {
                    char u = Character.toUpperCase(p);
                    boolean straight = d[0] == 0 || d[1] == 0;
                    if (u == 'Q' || u == (straight ? 'R' : 'B') || k == 1 && u == 'K') return true;
                    if (k == 1 && u == 'P' && !straight && d[0] == (byWhite ? -1 : 1)) return true;
                }
                break;
            }
        }
        return false;
    }
    char at(int r, int c) { return r < 0 || r > 7 || c < 0 || c > 7 ? 0 : board[r * 8 + c]; }
    List<Move> pseudo() {
        List<Move> ms = new ArrayList<>();
        for (int s = 0; s < 64; s++) {
            char p = board[s];
            if (!own(p)) continue;
            int r = s / 8, c = s % 8;
            switch (Character.toUpperCase(p)) {
            case 'P' -> {
                int d = white ? 1 : -1;
                if (at(r + d, c) == '.') {
                    pawn(ms, s, s + 8 * d);
                    if (r == (white ? 1 : 6) && at(r + 2 * d, c) == '.') ms.add(new Move(s, s + 16 * d, (char) 0, 1));
                }
                for (int x : new int[] {-1, 1}) {
                    char q = at(r + d, c + x);
                    int to = s + 8 * d + x;
                    if (q != 0 && q != '.' && !own(q)) pawn(ms, s, to);
                    else if (q == '.' && to == passant) ms.add(new Move(s, to, (char) 0, 2));
                }
            }
            case 'N' -> { for (int[] d : KNIGHT) step(ms, s, r + d[0], c + d[1]); }
            case 'B' -> slide(ms, s, BISHOP);
            case 'R' -> slide(ms, s, ROOK);
            case 'Q' -> slide(ms, s, QUEEN);
            default -> {
                for (int[] d : QUEEN) step(ms, s, r + d[0], c + d[1]);
                if (castling.indexOf(white ? 'K' : 'k') >= 0 && at(r, 5) == '.' && at(r, 6) == '.' && !attacked(s, !white) && !attacked(s + 1, !white)) ms.add(new Move(s, s + 2, (char) 0, 3));
                if (castling.indexOf(white ? 'Q' : 'q') >= 0 && at(r, 1) == '.' && at(r, 2) == '.' && at(r, 3) == '.' && !attacked(s, !white) && !attacked(s - 1, !white)) ms.add(new Move(s, s - 2, (char) 0, 3));
            }
            }
        }
        return ms;
    }
    void pawn(List<Move> ms, int from, int to) { if (to / 8 == 0 || to / 8 == 7) for (char q : "qrbn".toCharArray()) ms.add(new Move(from, to, q, 0)); else ms.add(new Move(from, to, (char) 0, 0)); }
    void step(List<Move> ms, int from, int r, int c) { char q = at(r, c); if (q != 0 && !own(q)) ms.add(new Move(from, r * 8 + c, (char) 0, 0)); }
    void slide(List<Move> ms, int from, int[][] ds) { for (int[] d : ds) for (int k = 1; k < 8; k++) { int r = from / 8 + d[0] * k, c = from % 8 + d[1] * k; char q = at(r, c); if (q == 0 || own(q)) break; ms.add(new Move(from, r * 8 + c, (char) 0, 0)); if (q != '.') break; } }
    ChessMoves make(Move m) {
        ChessMoves b = copy();
        char p = b.board[m.from];
        b.board[m.from] = '.';
        b.board[m.to] = m.promotion == 0 ? p : white ? Character.toUpperCase(m.promotion) : m.promotion;
        if (m.special == 2) b.board[m.to + (white ? -8 : 8)] = '.';
        if (m.special == 3) { int rook = m.to > m.from ? m.from + 3 : m.from - 4; b.board[(m.from + m.to) / 2] = b.board[rook]; b.board[rook] = '.'; }
        b.passant = m.special == 1 ? (m.from + m.to) / 2 : -1;
        for (Object[] x : new Object[][] {{4, "KQ"}, {60, "kq"}, {0, "Q"}, {7, "K"}, {56, "q"}, {63, "k"}})
            if (m.from == (Integer) x[0] || m.to == (Integer) x[0]) for (char ch : ((String) x[1]).toCharArray()) b.castling = b.castling.replace("" + ch, "");
        b.white = !white;
        return b;
    }
    boolean leavesKing() { for (int s = 0; s < 64; s++) if (board[s] == (white ? 'k' : 'K')) return attacked(s, white); return true; }
    long perft(int depth) { long n = 0; for (Move m : pseudo()) { ChessMoves b = make(m); if (!b.leavesKing()) n += depth == 1 ? 1 : b.perft(depth - 1); } return n; }
    public static void main(String[] args) {
        String[] fens = {"rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1", "r3k2r/p1ppqpb1/bn2pnp1/3PN3/1p2P3/2N2Q1p/PPPBBPPP/R3K2R w KQkq - 0 1", "8/2p5/3p4/KP5r/1R3p1k/8/4P1P1/8 w - - 0 1", "r3k2r/Pppp1ppp/1b3nbN/nP6/BBP1P3/q4N2/Pp1P2PP/R2Q1RK1 w kq - 0 1", "rnbq1k1r/pp1Pbppp/2p5/8/2B5/8/PPP1NnPP/RNBQK2R w KQ - 1 8"};
        for (String f : fens) {
            ChessMoves b = fen(f);
            System.out.println(b.perft(1) + " " + b.perft(2));
            StringBuilder sb = new StringBuilder();
            for (Move m : b.pseudo()) if (!b.make(m).leavesKing()) sb.append(m.text()).append(' ');
            System.out.println(sb);
        }
    }
}
