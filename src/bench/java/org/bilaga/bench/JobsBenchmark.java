package org.bilaga.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bilaga.money.Apportioner;
import org.bilaga.money.RoundingRule;
import org.bilaga.money.Weights;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The jobs of {@link Ratios}, one by one, and a single distribution. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class JobsBenchmark {
  private static final int AGREEMENTS = 1_000;
  private static final int MEMBERS = 290;
  private static final int GRANTS = 7;

  private Path lines = Path.of("");
  private Path cells = Path.of("");
  private List<String> texts = List.of();
  private final WrittenLoop loop = new WrittenLoop(MEMBERS, GRANTS);
  private final Apportioner apportioner = new Apportioner(RoundingRule.DEFAULT);
  private Weights weights = Weights.of(1);

  @Setup(Level.Trial)
  public void generate() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "bench"));
    lines = new Portfolio(folder.resolve("lines"), 21, 10, 74).write(AGREEMENTS).folder();
    cells =
        new Portfolio(folder.resolve("cells-1000"), MEMBERS, GRANTS, 0).write(AGREEMENTS).folder();
    texts = Jobs.texts(lines);
    var each = new long[MEMBERS];
    for (int member = 0; member < MEMBERS; member++) {
      each[member] = 2_000 + member * 7_919L % 900_000;
    }
    weights = Weights.of(each);
  }

  /** 100 000 lines by ANTLR alone. */
  @Benchmark
  public int bareParse() {
    return Jobs.bareParse(texts);
  }

  /** 100 000 lines to our tree. */
  @Benchmark
  public int ourParse() {
    return Jobs.ourParse(texts);
  }

  /** 100 000 lines and their tables, read and checked. */
  @Benchmark
  public int checkLines() throws IOException {
    return Jobs.check(lines);
  }

  /** 1 000 agreements × 7 grants × 290 members, read and checked. */
  @Benchmark
  public int checkCells() throws IOException {
    return Jobs.check(cells);
  }

  /** The same cells by hand. */
  @Benchmark
  public int loopOverCells() throws IOException {
    return loop.differences(cells, AGREEMENTS);
  }

  /** One sum to 290 members. */
  @Benchmark
  @OutputTimeUnit(TimeUnit.NANOSECONDS)
  public Object apportionment() {
    return apportioner.apportion(1_435_000_000L, weights);
  }
}
