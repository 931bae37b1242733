// modes: !torment-freeze !san-address-san-undefined
import java.awt.*; import java.awt.font.*; import java.awt.image.*; import java.awt.color.*; import javax.imageio.*; import java.io.*; import java.util.*; import java.awt.geom.*;
/** Libraries of the JDK's other modules: images, colours, codecs, login, and that each is loaded once. */
public class JdkLibraries { static int hash(BufferedImage im) { int h=0; for(int y=0;y<im.getHeight();y++) for(int x=0;x<im.getWidth();x++) h=h*31+im.getRGB(x,y); return h; }
 static void show(String w, java.util.concurrent.Callable<Object> c) { try { System.out.println(w+" "+c.call()); } catch (Throwable t) { System.out.println(w+" "+t); } }
 public static void main(String[] a) throws Exception { System.setProperty("java.awt.headless","true");
 show("headless", () -> GraphicsEnvironment.isHeadless());
 show("jpeg", () -> { BufferedImage im=new BufferedImage(40,40,BufferedImage.TYPE_INT_RGB); Graphics2D g=im.createGraphics(); g.setPaint(new GradientPaint(0,0,Color.BLUE,40,40,Color.YELLOW)); g.fillRect(0,0,40,40); ByteArrayOutputStream b=new ByteArrayOutputStream(); ImageIO.write(im,"jpg",b); return b.size()+" "+hash(ImageIO.read(new ByteArrayInputStream(b.toByteArray()))); });
 show("gif", () -> { BufferedImage im=new BufferedImage(40,40,BufferedImage.TYPE_BYTE_INDEXED); Graphics2D g=im.createGraphics(); g.fillOval(3,3,30,20); ByteArrayOutputStream b=new ByteArrayOutputStream(); ImageIO.write(im,"gif",b); return b.size()+" "+hash(ImageIO.read(new ByteArrayInputStream(b.toByteArray()))); });
 show("color", () -> { float[] f=ColorSpace.getInstance(ColorSpace.CS_CIEXYZ).fromRGB(new float[]{.2f,.5f,.7f}); return Arrays.toString(f); });
 show("gray", () -> { BufferedImage im=new BufferedImage(20,20,BufferedImage.TYPE_INT_RGB); Graphics2D g=im.createGraphics(); g.setColor(Color.ORANGE); g.fillRect(0,0,20,20); return hash(new ColorConvertOp(ColorSpace.getInstance(ColorSpace.CS_GRAY),null).filter(im,null)); });
 show("scale", () -> { BufferedImage im=new BufferedImage(20,20,BufferedImage.TYPE_INT_RGB); Graphics2D g=im.createGraphics(); g.setColor(Color.ORANGE); g.fillOval(0,0,20,20); return hash(new AffineTransformOp(AffineTransform.getScaleInstance(2.5,1.5),AffineTransformOp.TYPE_BICUBIC).filter(im,null)); });
 show("area", () -> { Area r=new Area(new Ellipse2D.Double(0,0,10,10)); r.subtract(new Area(new Rectangle(2,2,5,5))); return r.getBounds2D()+" "+r.isSingular(); });
 show("midi", () -> javax.sound.midi.MidiSystem.getSequencer(false).getMicrosecondLength());
 show("gss", () -> org.ietf.jgss.GSSManager.getInstance().getMechs().length);
 show("management", () -> java.lang.management.ManagementFactory.getOperatingSystemMXBean().getName());
 show("unix login", () -> new com.sun.security.auth.module.UnixSystem().getUsername());
 show("extnet", () -> { try (java.net.ServerSocket s = new java.net.ServerSocket(0)) { return s.supportedOptions().contains(jdk.net.ExtendedSocketOptions.TCP_KEEPIDLE) + " "; } });
 show("loadall", () -> { StringBuilder b = new StringBuilder(); for (String l : "net nio zip verify jimage java prefs management management_ext extnet rmi instrument attach jaas j2gss j2pkcs11 lcms mlib_image javajpeg jsound dt_socket".split(" ")) { try { System.loadLibrary(l); b.append(l).append(' '); } catch (Throwable t) { b.append("\n").append(l).append(": ").append(t).append("\n"); } } return b; });
 } }
