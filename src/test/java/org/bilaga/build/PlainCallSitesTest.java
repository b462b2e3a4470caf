package org.bilaga.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes whose call sites were made plain do what they did before. */
class PlainCallSitesTest {
  /** One of each form that is replaced, and of those that are left; prints what each gives. */
  private static final String SAMPLE =
      """
      package sample;

      import java.util.*;
      import java.util.function.*;

      public class Sample {
        sealed interface Shape {}
        record Circle(int radius, String name) implements Shape {}
        record Square(long side, boolean filled, char sign, byte small, short medium)
            implements Shape {}
        record Empty() implements Shape {}
        record Inexact(double value, float other) implements Shape {}

        interface Sum { long of(int one, long other); }
        interface Named { String name(); default Supplier<String> twice() { return () -> name() + name(); } }

        private int hidden = 3;

        static String told(Object shape) {
          return switch (shape) {
            case null -> "null";
            case Circle c when c.radius() > 5 -> "large " + c.name();
            case Circle c -> "circle " + c.name();
            case Square s -> "square " + s.side();
            case String s -> "text " + s;
            case Integer i when i > 2 -> "more than two";
            case Number n -> "number";
            default -> "other";
          };
        }

        static int word(String word) {
          return switch (word) { case "a" -> 1; case "b" -> 2; default -> 0; };
        }

        private int secret(int more) { return hidden + more; }

        IntSupplier bound() { return () -> hidden++; }

        @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
        @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE)
        @interface Maybe {}

        static String annotated(List<String> words) {
          words.forEach(word -> {});
          @Maybe String last = null;
          for (String word : words) { last = word; }
          @Maybe String kept = last;
          Supplier<String> said = () -> kept + words;
          return said.get();
        }

        static long next(long number) { return number + 1; }

        public static void main(String[] args) {
          List<Object> all = new ArrayList<>();
          Function<Integer, Long> following = Sample::next;
          IntToLongFunction followed = Sample::next;
          all.add(annotated(List.of("p", "q")));
          all.add(following.apply(3) + " " + followed.applyAsLong(4));
          for (Object it : Arrays.asList(null, new Circle(9, "x"), new Circle(1, "y"),
              new Square(4, true, 'c', (byte) 1, (short) 2), "t", 3, 1, 2.5, 'c')) {
            all.add(told(it));
          }
          all.add(word("b"));
          var one = new Circle(7, "n");
          all.add(one.equals(new Circle(7, new String("n"))));
          all.add(one.equals(new Circle(7, null)) + " " + one.equals(null) + " " + one.equals("x"));
          all.add(one.hashCode() == new Circle(7, "n").hashCode());
          all.add(new Circle(7, null).hashCode() + " " + new Empty().hashCode());
          var square = new Square(1L << 40, true, 'x', (byte) -1, (short) -2);
          all.add(square.equals(new Square(1L << 40, true, 'x', (byte) -1, (short) -2)));
          all.add(square.equals(new Square(1L << 41, true, 'x', (byte) -1, (short) -2)));
          all.add(square.equals(new Square(1L << 40, false, 'x', (byte) -1, (short) -2)));
          all.add(square.equals(new Square(1L << 40, true, 'x', (byte) -1, (short) 2)));
          all.add(new Empty().equals(new Empty()));
          all.add(new Inexact(0.0, 1f).equals(new Inexact(-0.0, 1f)));
          all.add(new Inexact(Double.NaN, 1f).equals(new Inexact(Double.NaN, 1f)));
          all.add(one.toString() + square);
          int captured = args.length + 2;
          long wide = 1L << 33;
          String text = "s";
          Sum sum = (a, b) -> a + b + captured + wide;
          all.add(sum.of(1, 2L));
          Function<String, Integer> length = String::length;
          all.add(length.apply("four"));
          Supplier<List<String>> made = ArrayList::new;
          all.add(made.get());
          Function<Integer, int[]> array = int[]::new;
          all.add(array.apply(3).length);
          IntFunction<Integer> boxed = Integer::valueOf;
          all.add(boxed.apply(5));
          ToIntFunction<Integer> unboxed = Integer::intValue;
          all.add(unboxed.applyAsInt(6));
          IntBinaryOperator max = Math::max;
          all.add(max.applyAsInt(3, 4));
          ToLongFunction<Integer> widened = Integer::intValue;
          all.add(widened.applyAsLong(7));
          Consumer<List<Object>> dropped = it -> it.add("dropped");
          dropped.accept(all);
          List<String> words = new ArrayList<>();
          Consumer<String> ignored = words::add;
          ignored.accept("w");
          all.add(words);
          var sample = new Sample();
          IntUnaryOperator secret = sample::secret;
          IntSupplier counting = sample.bound();
          all.add(secret.applyAsInt(1) + " " + counting.getAsInt() + " " + counting.getAsInt());
          BiFunction<String, String, Boolean> unbound = String::equals;
          all.add(unbound.apply("a", text) + " " + unbound.apply(text, "s"));
          Named named = () -> "n";
          all.add(named.twice().get());
          Comparator<String> order = Comparator.comparing(String::length).thenComparing(it -> it);
          words.addAll(List.of("bb", "a", "ab"));
          words.sort(order);
          all.add(words);
          Supplier<Supplier<String>> nested = () -> () -> text + captured;
          all.add(nested.get().get());
          Runnable serial = (Runnable & java.io.Serializable) () -> all.add("serial");
          serial.run();
          try {
            Function<Object, Integer> wrong = (Function) length;
            wrong.apply(5);
          } catch (ClassCastException expected) {
            all.add("cast");
          }
          all.forEach(System.out::println);
        }
      }
      """;

  @TempDir Path folder;
  private Path classes;

  @BeforeEach
  void compile() throws IOException {
    assumeTrue(Runtime.version().feature() >= 24);
    Path source = Files.writeString(folder.resolve("Sample.java"), SAMPLE);
    classes = folder.resolve("classes");
    BuildProgram.compiled(classes, source);
  }

  @Test
  void everyFormDoesWhatItDid() throws Exception {
    String before = java("-cp", classes.toString(), "sample.Sample");
    assertThat(before.lines()).hasSizeGreaterThan(30);
    rewrite();
    assertThat(java("-Xverify:all", "-cp", classes.toString(), "sample.Sample")).isEqualTo(before);
    // Left as they are: a widening of a primitive, and what can be serialised.
    assertThat(sites()).containsOnly("applyAsLong", "run");
  }

  /**
   * Whoever reads the classes, as the measuring of coverage does, finds no place beyond their code.
   */
  @Test
  void nothingIsLeftThatNamesAPlaceBeyondTheCode() throws Exception {
    assertThat(javap("-v", "-p")).contains("RuntimeVisibleTypeAnnotations");
    rewrite();
    assertThat(javap("-v", "-p")).doesNotContain("out of range").doesNotContain("Error:");
  }

  @Test
  void aSecondTimeChangesNothing() throws Exception {
    rewrite();
    var once = contents();
    rewrite();
    assertThat(contents()).isEqualTo(once);
  }

  private void rewrite() throws Exception {
    java("-cp", classes.toString(), "src/build/PlainCallSites.java", classes.toString());
  }

  private List<String> contents() throws IOException {
    try (var files = Files.walk(classes)) {
      List<String> all = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.add(file.getFileName() + " " + Arrays.hashCode(Files.readAllBytes(file)));
      }
      return all;
    }
  }

  private String javap(String... options) {
    var out = new StringWriter();
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.add(classes.resolve("sample/Sample.class").toString());
    ToolProvider.findFirst("javap")
        .orElseThrow()
        .run(new PrintWriter(out), new PrintWriter(out), arguments.toArray(String[]::new));
    return out.toString();
  }

  /** What is left for the JVM to build, but joined texts. */
  private List<String> sites() {
    var site = Pattern.compile("invokedynamic.*InvokeDynamic #\\d+:(\\w+):");
    return site.matcher(javap("-c", "-p"))
        .results()
        .map(it -> it.group(1))
        .filter(name -> !name.startsWith("makeConcat"))
        .toList();
  }

  private static String java(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of(arguments));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
