# Perl's Inline::Java with the VM in the process.
use strict;
use warnings;
my ($home, $folder, $classes);
BEGIN {
    ($home, $folder, $classes) = @ARGV;
    $ENV{CLASSPATH} = $classes;
}
use Inline Java => <<'END', JNI => 1, J2SDK => $home, DIRECTORY => $folder, STUDY => ['Visited'], AUTOSTUDY => 1, EXTRA_JAVA_ARGS => '-Dhost.key=value -Xmx256m', PACKAGE => 'main';
import java.util.*;
import org.perl.inline.java.*;

class Adder {
    public int base;
    public Adder(int base) { this.base = base; }
    public int add(int n) { return base + n; }
    public String upper(String s) { return s.toUpperCase(); }
    public int[] squares(int n) { int[] a = new int[n]; for (int i = 0; i < n; i++) a[i] = i * i; return a; }
    public Map<String, Integer> map() { TreeMap<String, Integer> m = new TreeMap<>(); m.put("one", 1); m.put("two", 2); return m; }
    public void fail(String text) throws Exception { throw new Exception(text); }
    public String back(String text) throws Exception {
        return "perl says " + new InlineJavaPerlCaller().CallPerlSub("main::answer", new Object[] {text});
    }
}
END
use Inline::Java qw(caught cast);

sub answer {
    my $text = shift;
    die "bad text\n" if $text eq 'bad';
    return "<$text>";
}

my $adder = Adder->new(40);
print $adder->add(2), " ", $adder->{base}, " ", $adder->upper("words"), "\n";
print join(",", @{$adder->squares(6)}), "\n";
print $adder->map()->toString(), "\n";
eval { $adder->fail("as wanted") };
print "caught ", $@->getMessage(), "\n" if caught("java.lang.Exception");
print $adder->back("hello"), "\n";
eval { $adder->back("bad") };
print "caught ", ref($@) ? $@->getMessage() : $@, "\n" if $@;
print Visited->add(1, 2), " ", Visited->sum([1, 2, 3]), " ", Visited->mean([1.5, 2.5]), "\n";
my $visited = Visited->new("perl");
print $visited->greet("world"), " ", $visited->{name}, "\n";
print join("|", @{Visited->words("some words here")}), "\n";
print Visited->property("host.key"), "\n";
eval { Visited->failWithin() };
print "caught ", $@->getMessage(), "\n" if caught("java.lang.Exception");
my $sum = 0;
$sum += $adder->add($_) for 1 .. 1000;
print "$sum\n";
print Visited->allocate(20000), " ", Visited->deep(0), "\n";
