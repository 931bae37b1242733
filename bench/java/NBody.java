// The motion of five planets: floating-point arithmetic on fields.
// Usage: NBody [steps in thousands]
public class NBody {
    static final double PI = 3.141592653589793, MASS = 4 * PI * PI, DAYS = 365.24;

    static final class Body {
        double x, y, z, vx, vy, vz;
        final double m;
        Body(double x, double y, double z, double vx, double vy, double vz, double m) {
            this.x = x;
            this.y = y;
            this.z = z;
            this.vx = vx * DAYS;
            this.vy = vy * DAYS;
            this.vz = vz * DAYS;
            this.m = m * MASS;
        }
    }

    final Body[] bs = {
        new Body(0, 0, 0, 0, 0, 0, 1), new Body(4.84143144246472090e+00, -1.16032004402742839e+00,
        -1.03622044471123109e-01, 1.66007664274403694e-03, 7.69901118419740425e-03, -6.90460016972063023e-05,
        9.54791938424326609e-04), new Body(8.34336671824457987e+00, 4.12479856412430479e+00, -4.03523417114321381e-01,
        -2.76742510726411899e-03, 4.99852801234917238e-03, 2.30417297573763929e-05, 2.85885980666130812e-04),
        new Body(1.28943695621391310e+01, -1.51111514016986312e+01, -2.23307578892655734e-01, 2.96460137564761618e-03,
        2.37847173959480950e-03, -2.96589568540237556e-05, 4.36624404335156298e-05), new Body(1.53796971148509165e+01,
        -2.59193146099879641e+01, 1.79258772950371181e-01, 2.68067772490389322e-03, 1.62824170038242295e-03,
        -9.51592254519715870e-05, 5.15138902046611451e-05)
    };

    NBody() {
        double px = 0, py = 0, pz = 0;
        for (Body b : bs) { px += b.vx * b.m; py += b.vy * b.m; pz += b.vz * b.m; }
        bs[0].vx = -px / MASS;
        bs[0].vy = -py / MASS;
        bs[0].vz = -pz / MASS;
    }

    void advance(double dt) {
        for (int i = 0; i < bs.length; i++) {
            Body a = bs[i];
            for (int j = i + 1; j < bs.length; j++) {
                Body b = bs[j];
                double dx = a.x - b.x, dy = a.y - b.y, dz = a.z - b.z, d2 = dx * dx + dy * dy + dz * dz, mag = dt
                        / (d2 * Math.sqrt(d2));
                a.vx -= dx * b.m * mag;
                a.vy -= dy * b.m * mag;
                a.vz -= dz * b.m * mag;
                b.vx += dx * a.m * mag;
                b.vy += dy * a.m * mag;
                b.vz += dz * a.m * mag;
            }
        }
        for (Body b : bs) { b.x += dt * b.vx; b.y += dt * b.vy; b.z += dt * b.vz; }
    }

    double energy() {
        double e = 0;
        for (int i = 0; i < bs.length; i++) {
            Body a = bs[i];
            e += 0.5 * a.m * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz);
            for (int j = i + 1; j < bs.length; j++) {
                Body b = bs[j];
                double dx = a.x - b.x, dy = a.y - b.y, dz = a.z - b.z;
                e -= a.m * b.m / Math.sqrt(dx * dx + dy * dy + dz * dz);
            }
        }
        return e;
    }

    public static void main(String[] args) {
        int n = args.length > 0 ? Integer.parseInt(args[0]) : 800;
        NBody s = new NBody();
        double e0 = s.energy();
        for (int i = 0; i < n * 1000; i++) s.advance(0.01);
        System.out.println("NBody " + n + " " + e0 + " " + s.energy());
    }
}
