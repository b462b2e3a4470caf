package org.bilaga.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.bilaga.cli.Asked;
import org.bilaga.cli.TypedSession;
import org.bilaga.lsp.Editor;
import org.bilaga.rewrite.Boundary;
import org.bilaga.rewrite.Interlude;
import org.bilaga.rewrite.Interlude.Moment;
import org.bilaga.rewrite.NotWritten;
import org.bilaga.rewrite.Rewrite;
import org.bilaga.studio.Studio;
import org.bilaga.words.Language;

/**
 * Under load, and after a fall: each case for some seconds, with its figures. Whatever happens,
 * nothing that was saved is lost, nothing is half-written, and memory stays as it is.
 */
public final class Load {
  private static final String AGREEMENT =
      """
      group orter "Orterna" {
          | id  | name   |
          | ask | Askby  |
          | bok | Bokvik |
      }
      data folk by orter {
          | ort    | n |
          | Askby  | 7 |
          | Bokvik | 7 |
      }
      agreement stöd "Stöd" {
          key k = share of folk.n
          grant g 100 EUR to orter by k
          appendix 1 from "t.csv" by orter {
              column "Belopp" = g
              total row "Summa"
          }
      }
      """;
  private static final String CROOKED = AGREEMENT.replace("    grant g", "  grant   g");
  private static final String TABLE = "Ort;Belopp\nAskby;51\nBokvik;50\nSumma;100\n";
  private static final String RIGHT = TABLE.replace("51", "50");

  /** How long what cannot be cut short may take, in minutes. */
  private static final int PATIENCE = 10;

  private static final int AT_ONCE = 8;
  private static final int TABS = 50;
  private static final int RELOADS = 1_000;
  private static final int MANY = 10_000;

  /** By how much the heap may differ between two looks at it: classes and caches, in megabytes. */
  private static final double FLAT = 8;

  private final long seconds;
  private final Random random;
  private final Path folder;
  private final List<String> wrong = new CopyOnWriteArrayList<>();

  private Load(long seconds, long seed) throws IOException {
    this.seconds = seconds;
    this.random = new Random(seed);
    this.folder = Files.createTempDirectory("bilaga-load").toRealPath();
  }

  private interface Case {
    String run() throws Exception;
  }

  /** Seconds for each case, the seed, and names of cases, or all of them. */
  public static void main(String[] args) throws Exception {
    switch (args[0]) {
      case "serve" -> serve();
      case "rewrite" -> rewrite(Path.of(args[1]), args.length > 2 ? args[2] : "");
      case "full" -> full(Path.of(args[1]), Long.parseLong(args[2]));
      default -> {
        long given = args.length > 1 ? Long.parseLong(args[1]) : 0;
        long seed = given == 0 ? System.currentTimeMillis() : given;
        List<String> names = args.length > 2 ? List.of(args).subList(2, args.length) : List.of();
        System.exit(new Load(Long.parseLong(args[0]), seed).all(names, seed) ? 0 : 1);
      }
    }
  }

  private boolean all(List<String> names, long seed) throws Exception {
    if (seconds == 0) {
      return true;
    }
    System.out.println("load: " + seconds + " seconds each, seed " + seed);
    var cases = new java.util.LinkedHashMap<String, Case>();
    cases.put("two", this::two);
    cases.put("kill", this::kill);
    cases.put("disk", this::disk);
    cases.put("meanwhile", this::meanwhile);
    cases.put("instant", this::instant);
    cases.put("session", this::session);
    cases.put("studio", this::studio);
    cases.put("editor", this::editor);
    cases.put("many", this::many);
    int failures = 0;
    for (Map.Entry<String, Case> one : cases.entrySet()) {
      if (names.isEmpty() || names.contains(one.getKey())) {
        wrong.clear();
        String figures = one.getValue().run();
        System.out.println(one.getKey() + ": " + figures + ", " + wrong.size() + " failures");
        wrong.stream().limit(5).forEach(it -> System.out.println("    " + it));
        failures += wrong.size();
      }
    }
    clear(folder);
    System.out.println("load: " + failures + " failures, seed " + seed);
    return failures == 0;
  }

  // Two at once.

  /** Two processes that repair or lay out the same files at the same moment. */
  private String two() throws Exception {
    Path here = workspace("two");
    int pairs = 0;
    int told = 0;
    try (var one = new Served();
        var other = new Served()) {
      long until = until();
      while (System.nanoTime() < until) {
        Files.writeString(here.resolve("x.agreement"), CROOKED);
        Files.writeString(here.resolve("t.csv"), TABLE);
        String first = random.nextBoolean() ? "check --fix all --yes" : "fmt";
        String second = random.nextBoolean() ? "check --fix all --yes" : "fmt";
        one.ask(first + " " + here);
        Thread.sleep(random.nextInt(4));
        other.ask(second + " " + here);
        String firstSaid = one.answer();
        String secondSaid = other.answer();
        pairs++;
        told += (isTold(firstSaid) ? 1 : 0) + (isTold(secondSaid) ? 1 : 0);
        String text = Files.readString(here.resolve("x.agreement"));
        String table = Files.readString(here.resolve("t.csv"));
        boolean done = firstSaid.startsWith("0") || secondSaid.startsWith("0");
        hold(text.equals(AGREEMENT) || text.equals(CROOKED), "torn: " + text);
        hold(table.equals(TABLE) || table.equals(RIGHT), "torn: " + table);
        hold(done, "neither: " + first + " " + firstSaid + "; " + second + " " + secondSaid);
        boolean laidOut = isDone("fmt", first, firstSaid) || isDone("fmt", second, secondSaid);
        boolean mended = isDone("check", first, firstSaid) || isDone("check", second, secondSaid);
        hold(!laidOut || text.equals(AGREEMENT), "undone: " + text);
        hold(!mended || table.equals(RIGHT), "undone: " + table);
        hold(unfinished(here).isEmpty(), "left: " + unfinished(here));
      }
    }
    return pairs + " pairs at once, " + told + " told that another was at it";
  }

  private static boolean isDone(String command, String asked, String said) {
    return asked.startsWith(command) && said.startsWith("0");
  }

  private static boolean isTold(String answer) {
    return !answer.startsWith("0");
  }

  // Killed.

  /** One process that rewrites in eight folders at once, ended at any moment, again and again. */
  private String kill() throws Exception {
    List<Path> folders = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      folders.add(workspace("kill" + i));
    }
    int kills = 0;
    int left = 0;
    long until = until();
    while (System.nanoTime() < until) {
      // At any time, or by itself at one of the moments that it goes through.
      boolean any = random.nextInt(8) == 0;
      String moment = any ? "" : Seeds.one(List.of(Moment.values()), random).name();
      Process process =
          java("-Xmx256m", Load.class.getName(), "rewrite", folder.toString(), moment);
      process.getInputStream().read();
      if (any) {
        Thread.sleep(random.nextInt(60));
        process.destroyForcibly();
      }
      process.waitFor();
      kills++;
      for (Path here : folders) {
        String text = Files.readString(here.resolve("x.agreement"));
        String table = Files.readString(here.resolve("t.csv"));
        hold(text.equals(AGREEMENT) || text.equals(CROOKED), "torn: " + text);
        hold(table.equals(TABLE) || table.equals(RIGHT), "torn: " + table);
        List<Path> unfinished = unfinished(here);
        left += unfinished.size();
        Files.writeString(here.resolve("t.csv"), TABLE);
        // After that, as what is left may be a second name of the same file.
        for (Path old : unfinished) {
          Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        }
        if (any) {
          Asked after = Asked.run("check", "--fix", "all", "--yes", here.toString());
          hold(after.code() == 0, "does not go on: " + after);
        } else {
          var refusal = back(here, "t.csv", TABLE, RIGHT, Interlude.NONE);
          hold(refusal.isEmpty(), "does not go on: " + refusal);
        }
        hold(unfinished(here).isEmpty(), "not swept: " + unfinished(here));
      }
    }
    return kills
        + " kills in the midst of "
        + AT_ONCE
        + " rewrites each, "
        + left
        + " unfinished files left and swept by the next run";
  }

  /** Says so once all of them have been at it. */
  private static void rewrite(Path folder, String moment) throws Exception {
    var begun = new CountDownLatch(AT_ONCE);
    for (int i = 0; i < AT_ONCE; i++) {
      Path here = folder.resolve("kill" + i);
      new Thread(() -> rewriteAgain(here, begun, moment)).start();
    }
    begun.await();
    System.out.println();
    System.out.flush();
    Thread.sleep(Duration.ofMinutes(1));
    System.exit(0);
  }

  private static void rewriteAgain(Path here, CountDownLatch begun, String last) {
    Interlude interlude =
        moment -> {
          if (begun.getCount() == 0 && moment.name().equals(last)) {
            Runtime.getRuntime().halt(9);
          }
        };
    while (true) {
      if (last.isEmpty()) {
        Asked.run("check", "--fix", "all", "--yes", here.toString());
        Asked.run("fmt", here.toString());
      } else {
        back(here, "t.csv", TABLE, RIGHT, interlude);
        back(here, "x.agreement", CROOKED, AGREEMENT, interlude);
      }
      back(here, "t.csv", RIGHT, TABLE, interlude);
      back(here, "x.agreement", AGREEMENT, CROOKED, interlude);
      begun.countDown();
    }
  }

  private static Optional<NotWritten> back(
      Path here, String name, String is, String was, Interlude interlude) {
    return new Rewrite(interlude)
        .replacing(
            new Boundary(here, true),
            here.resolve(name),
            name,
            is.getBytes(UTF_8),
            was.getBytes(UTF_8))
        .write();
  }

  // A full disk.

  /** A small file system of its own, with more or less room. */
  private String disk() throws Exception {
    Path here = Files.createDirectories(folder.resolve("disk"));
    String mount = "mount -t tmpfs -o size=400k none \"$0\" && exec \"$@\"";
    List<String> command = new ArrayList<>(List.of("unshare", "-rm", "sh", "-c", mount));
    command.add(here.toString());
    command.addAll(javaCommand("-Xmx256m", Load.class.getName(), "full"));
    command.add(here.toString());
    command.add(Long.toString(seconds));
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
      int code = process.waitFor();
      if (code == 1 && said.startsWith("unshare")) {
        return "not tried, as no file system may be made here";
      }
      hold(code == 0, said);
      return said.lines().findFirst().orElse("");
    } catch (IOException noSuchCommand) {
      return "not tried, as no file system can be made here";
    }
  }

  private static void full(Path here, long seconds) throws IOException {
    var random = new Random(seconds);
    Files.createFile(here.resolve(".bilaga"));
    Files.writeString(here.resolve("t.csv"), RIGHT);
    String long1 = "// as it was found in the protocol\n".repeat(2_000);
    String crooked = long1 + CROOKED;
    Path file = here.resolve("x.agreement");
    Path filler = here.resolve("filler");
    int times = 0;
    int refused = 0;
    List<String> wrong = new ArrayList<>();
    long until = System.nanoTime() + seconds * 1_000_000_000L;
    while (System.nanoTime() < until) {
      Files.deleteIfExists(filler);
      Files.writeString(file, crooked);
      long room = Files.getFileStore(here).getUsableSpace();
      Files.write(filler, new byte[(int) Math.max(0, room - random.nextInt(40) * 4_096L)]);
      Asked answer = Asked.run("fmt", here.toString());
      String text = Files.readString(file);
      times++;
      refused += answer.code() == 0 ? 0 : 1;
      boolean right =
          answer.code() == 0
              ? text.equals(long1 + AGREEMENT)
              : text.equals(crooked) && answer.err().contains("no room");
      if (!right || !unfinished(here).isEmpty()) {
        wrong.add(answer + " " + text.length() + " " + unfinished(here));
      }
    }
    System.out.println(times + " rewrites, " + refused + " of them on a disk too full for them");
    wrong.stream().limit(3).forEach(System.out::println);
    System.exit(wrong.isEmpty() && refused > 0 && refused < times ? 0 : 2);
  }

  // Saved meanwhile.

  /** Somebody saves, in place or by another file, while one lays out. */
  private String meanwhile() throws Exception {
    Path here = workspace("meanwhile");
    Path file = here.resolve("x.agreement");
    int times = 0;
    int told = 0;
    int[] lost = new int[2];
    int[] saves = new int[2];
    long until = until();
    try (var one = new Served()) {
      while (System.nanoTime() < until) {
        Files.writeString(file, CROOKED);
        one.ask("fmt " + here);
        long at = System.nanoTime() + random.nextInt(20_000_000);
        while (System.nanoTime() < at) {
          Thread.onSpinWait();
        }
        String mark = "// saved " + ++times + "\n";
        int how = random.nextInt(2);
        if (how == 0) {
          Files.writeString(file, mark + CROOKED);
        } else {
          Path other = Files.writeString(here.resolve("x.agreement~"), mark + CROOKED);
          Files.move(other, file, StandardCopyOption.ATOMIC_MOVE);
        }
        String answer = one.answer();
        told += isTold(answer) ? 1 : 0;
        saves[how]++;
        String text = Files.readString(file);
        boolean kept = text.equals(mark + CROOKED) || text.equals(mark + AGREEMENT);
        lost[how] += kept ? 0 : 1;
        // Nothing may be lost, also of what is saved between our last look and our move, which is
        // not held yet: a run that meets it says so.
        hold(kept, (how == 0 ? "in place: " : "replaced: ") + answer + " " + text);
      }
    }
    return "saved "
        + saves[0]
        + " times in place ("
        + lost[0]
        + " lost) and "
        + saves[1]
        + " times by another file ("
        + lost[1]
        + " lost) while one laid out, "
        + told
        + " told";
  }

  /** Somebody saves within a third of a millisecond around the move itself. */
  private String instant() throws Exception {
    Path here = workspace("instant");
    Path file = here.resolve("x.agreement");
    Path other = here.resolve("x.agreement~");
    int[] saves = new int[2];
    int[] lost = new int[2];
    int told = 0;
    long until = until();
    while (System.nanoTime() < until) {
      Files.writeString(file, CROOKED);
      int how = saves[0] > saves[1] ? 1 : 0;
      String mine = "// saved " + ++saves[how] + "\n" + CROOKED;
      Files.writeString(other, mine);
      var began = new AtomicLong();
      int after = random.nextInt(300_000);
      var saver = new Thread(() -> save(how == 0 ? mine : "", other, file, began, after));
      saver.start();
      var rewrite =
          new Rewrite(
              moment -> {
                if (moment == Moment.PREPARED) {
                  began.set(System.nanoTime());
                }
              });
      var refusal =
          rewrite
              .replacing(
                  new Boundary(here, true),
                  file,
                  "x.agreement",
                  CROOKED.getBytes(UTF_8),
                  AGREEMENT.getBytes(UTF_8))
              .write();
      began.compareAndSet(0, 1);
      saver.join();
      told += refusal.isPresent() ? 1 : 0;
      boolean kept = Files.readString(file).equals(mine);
      lost[how] += kept ? 0 : 1;
      hold(kept || how == 1, refusal + " " + Files.readString(file));
      hold(unfinished(here).isEmpty(), "left: " + unfinished(here));
    }
    // What another file brings between two calls to the system is a figure, and no failure: nothing
    // that compares and replaces in one is to be had.
    return "saved around the move itself "
        + saves[0]
        + " times in place ("
        + lost[0]
        + " lost) and "
        + saves[1]
        + " times by another file ("
        + lost[1]
        + " between two calls), "
        + told
        + " told";
  }

  /** In place where there is a text, else by the other file. */
  private void save(String text, Path other, Path file, AtomicLong began, int after) {
    while (began.get() == 0 || System.nanoTime() < began.get() + after) {
      Thread.onSpinWait();
    }
    try {
      if (text.isEmpty()) {
        Files.move(other, file, StandardCopyOption.ATOMIC_MOVE);
      } else {
        Files.writeString(file, text);
      }
    } catch (IOException failed) {
      hold(false, failed.toString());
    }
  }

  // A session left open, by a clock that goes back and forth.

  private String session() throws Exception {
    Path here = workspace("session");
    Path file = here.resolve("x.agreement");
    Files.writeString(here.resolve("t.csv"), RIGHT);
    var session = TypedSession.of(here);
    double before = 0;
    int reloads = 0;
    long until = until();
    while (reloads < RELOADS && (System.nanoTime() < until || reloads < 40)) {
      int amount = 101 + random.nextInt(899);
      Files.writeString(file, AGREEMENT.replace("100 EUR", amount + " EUR"));
      Instant time = Instant.now().minusSeconds(random.nextInt(400_000_000) - 200_000_000L);
      Files.setLastModifiedTime(file, FileTime.from(time));
      String said = session.answer("stöd.g").text();
      reloads++;
      hold(said.contains(amount + " EUR") || said.contains("€" + amount), amount + ": " + said);
      if (reloads == 20) {
        before = heap();
      }
    }
    double after = heap();
    hold(after - before < FLAT, "grows from " + before + " to " + after + " MB");
    return reloads
        + " reloads of files saved yesterday or in years to come, heap "
        + tenths(before)
        + " MB after 20 and "
        + tenths(after)
        + " MB after all";
  }

  // Fifty tabs.

  private String studio() throws Exception {
    Path here = workspace("studio");
    List<Throwable> faults = new CopyOnWriteArrayList<>();
    List<Long> times = new CopyOnWriteArrayList<>();
    double[] heap = new double[2];
    var studio = Studio.open(new Studio.Guest(here, Language.ENGLISH, 0, false, faults::add));
    try (var client = HttpClient.newHttpClient()) {
      URI address = URI.create(studio.address());
      var opened = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
      String cookie = opened.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
      String origin = "http://127.0.0.1:" + address.getPort();
      List<Socket> slow = slow(address.getPort(), cookie);
      for (int round = 0; round < 2; round++) {
        long until = System.nanoTime() + seconds * 500_000_000L;
        List<Thread> tabs = new ArrayList<>();
        for (int tab = 0; tab < TABS; tab++) {
          int number = tab;
          String window = "window=w" + round + "x" + tab;
          var one =
              new Thread(
                  () -> {
                    for (int turn = 1; turn < 3 || System.nanoTime() < until; turn++) {
                      check(client, origin, cookie, window + "&turn=" + turn, number, times);
                    }
                  });
          one.start();
          tabs.add(one);
        }
        for (Thread one : tabs) {
          one.join();
        }
        heap[round] = heap();
      }
      for (Socket one : slow) {
        one.close();
      }
    } finally {
      studio.close();
    }
    faults.forEach(it -> hold(false, "fault " + it));
    hold(heap[1] - heap[0] < FLAT, "grows from " + heap[0] + " to " + heap[1] + " MB");
    List<Long> sorted = times.stream().sorted().toList();
    return sorted.size()
        + " answers to "
        + TABS
        + " tabs beside slow clients, half of them within "
        + sorted.get(sorted.size() / 2)
        + " ms, the last in "
        + sorted.getLast()
        + " ms, heap "
        + tenths(heap[0])
        + " and "
        + tenths(heap[1])
        + " MB";
  }

  /** Those that send a sign and then wait, and those that ask for much and read nothing of it. */
  private static List<Socket> slow(int port, String cookie) throws IOException {
    List<Socket> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      var socket = new Socket("127.0.0.1", port);
      String ask = "GET /studio.js HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n";
      String rest = "Cookie: " + cookie + "\r\n\r\n";
      socket.setReceiveBufferSize(1_024);
      socket.getOutputStream().write((i % 2 == 0 ? ask : ask + rest).getBytes(UTF_8));
      all.add(socket);
    }
    return all;
  }

  /** Every second tab has a wrong table; each must hear of its own text alone. */
  private void check(
      HttpClient client, String origin, String cookie, String at, int tab, List<Long> times) {
    String text = tab % 2 == 0 ? AGREEMENT.replace("100 EUR", "9" + tab + "0 EUR") : CROOKED;
    try {
      long since = System.nanoTime();
      var reply =
          client.send(
              HttpRequest.newBuilder(URI.create(origin + "/check?file=x.agreement&" + at))
                  .header("Cookie", cookie)
                  .header("Origin", origin)
                  .POST(BodyPublishers.ofString(text))
                  .timeout(Duration.ofMinutes(1))
                  .build(),
              BodyHandlers.ofString());
      times.add((System.nanoTime() - since) / 1_000_000);
      hold(reply.statusCode() == 200, reply.statusCode() + " " + reply.body());
      boolean hears = reply.body().contains("9" + tab + "0");
      hold(hears == (tab % 2 == 0), tab + " hears " + reply.body());
    } catch (IOException | InterruptedException failed) {
      hold(false, tab + ": " + failed);
    }
  }

  // An editor that types by chance.

  private String editor() throws Exception {
    Path here = workspace("editor");
    Path there = workspace("fresh");
    Path file = here.resolve("x.agreement");
    Files.writeString(file, Seeds.SMALL);
    for (Path one : List.of(here, there)) {
      Files.writeString(one.resolve("t.csv"), Seeds.TABLE);
    }
    int edits = 0;
    int found = 0;
    double before = 0;
    String text = Seeds.SMALL;
    try (var editor = Editor.on(here)) {
      editor.open(file, text);
      editor.wrong(file);
      long until = until();
      while (System.nanoTime() < until || edits < 60) {
        String from = text;
        String to = Seeds.SMALL;
        if (random.nextInt(12) > 0 && !text.isEmpty()) {
          from = piece(text);
          to = random.nextInt(3) == 0 ? "" : piece(Seeds.SMALL);
        }
        int at = text.indexOf(from);
        text = text.substring(0, at) + to + text.substring(at + from.length());
        editor.type(file, from, to);
        List<String> heard = editor.wrong(file).stream().sorted().toList();
        List<String> fresh = fresh(there, text);
        edits++;
        found += fresh.size();
        hold(heard.equals(fresh), heard + " but " + fresh + " of\n" + text);
        if (edits == 50) {
          before = heap();
        }
      }
      double after = heap();
      hold(after - before < FLAT, "grows from " + before + " to " + after + " MB");
      return edits
          + " edits, each with the "
          + found
          + " findings of a fresh check, heap "
          + tenths(before)
          + " MB after 50 and "
          + tenths(after)
          + " MB after all";
    }
  }

  private String piece(String text) {
    int at = random.nextInt(text.length());
    return text.substring(at, Math.min(text.length(), at + 1 + random.nextInt(12)));
  }

  /** What a check of the text says, as an editor shows it. */
  private static List<String> fresh(Path there, String text) throws IOException {
    Path file = Files.writeString(there.resolve("x.agreement"), text);
    JsonElement all = Outputs.json(Asked.run("check", "--format=json", there.toString()).out());
    List<String> findings = new ArrayList<>();
    for (JsonElement one : all.getAsJsonObject().getAsJsonArray("findings")) {
      JsonObject it = one.getAsJsonObject();
      if (it.get("file").getAsString().equals(file.toString())) {
        findings.add(
            it.get("kind").getAsString()
                + " "
                + (it.get("line").getAsInt() - 1)
                + ":"
                + (it.get("column").getAsInt() - 1));
      }
    }
    return findings.stream().sorted().toList();
  }

  // Many agreements.

  private String many() throws Exception {
    Path here = Files.createDirectories(folder.resolve("many"));
    Files.createFile(here.resolve(".bilaga"));
    Files.writeString(here.resolve("common.agreement"), common());
    for (int i = 0; i < MANY; i++) {
      Path part = Files.createDirectories(here.resolve("y" + i / 100));
      Files.writeString(part.resolve("a" + i + ".agreement"), agreement(i));
    }
    var figures = new StringBuilder(MANY + " agreements in as many files, with 512 MB");
    for (String asked :
        List.of("check", "fmt", "fmt --check", "show --by year", "show --by recipient")) {
      List<String> words = new ArrayList<>(List.of("-Xmx512m", "org.bilaga.cli.Main"));
      words.addAll(List.of(asked.split(" ")));
      words.add(here.toString());
      long since = System.nanoTime();
      Process process = java(words.toArray(String[]::new));
      String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
      if (!process.waitFor(PATIENCE, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
      double took = (System.nanoTime() - since) / 1e9;
      String last = said.lines().reduce("", (one, next) -> next);
      hold(process.waitFor() == 0, asked + " ends with " + process.waitFor() + ": " + last);
      figures.append("; `").append(asked).append("` ").append(tenths(took)).append(" s");
    }
    return figures.toString();
  }

  private static String common() {
    var text = new StringBuilder("party staten \"Staten\"\ngroup regioner \"Regionerna\" {\n");
    text.append("    | id  | name       |\n");
    for (int i = 0; i < 21; i++) {
      text.append(String.format(Locale.ROOT, "    | r%02d | Region %02d  |\n", i, i));
    }
    return text.append("}\n").toString();
  }

  private static String agreement(int i) {
    int amount = 2_100 + 21 * i;
    return """
    use "../common.agreement"
    agreement a%d "Överenskommelse %d" {
        period %d
        total %d kr
        grant g "Stöd" %d kr to regioner equally
        claim § 1 "%d kr": total = %d kr
    }
    """
        .formatted(i, i, 2000 + i / 500, amount, amount, amount, amount);
  }

  // What they have in common.

  private long until() {
    return System.nanoTime() + seconds * 1_000_000_000L;
  }

  private void hold(boolean holds, String otherwise) {
    if (!holds) {
      wrong.add(otherwise.replace("\n", "\\n"));
    }
  }

  private Path workspace(String name) throws IOException {
    Path here = Files.createDirectories(folder.resolve(name));
    Files.createFile(here.resolve(".bilaga"));
    Files.writeString(here.resolve("x.agreement"), AGREEMENT);
    Files.writeString(here.resolve("t.csv"), TABLE);
    return here;
  }

  private static List<Path> unfinished(Path here) throws IOException {
    try (Stream<Path> files = Files.list(here)) {
      return files.filter(it -> it.getFileName().toString().startsWith(".bilaga-")).toList();
    }
  }

  private static void clear(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** In megabytes, once what is no longer needed is gone. */
  private static double heap() throws InterruptedException {
    var runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(50);
    }
    return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
  }

  private static String tenths(double figure) {
    return String.format(Locale.ROOT, "%.1f", figure);
  }

  private static List<String> javaCommand(String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss16m"));
    command.addAll(List.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(words));
    return command;
  }

  private static Process java(String... words) throws IOException {
    return new ProcessBuilder(javaCommand(words)).redirectErrorStream(true).start();
  }

  /** Answers each line with the code and what was said, in one line. */
  private static void serve() throws IOException {
    var in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    var out = new PrintStream(System.out, true, UTF_8);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      Asked answer = Asked.run(line.split(" "));
      out.println(answer.code() + " " + answer.err().replace('\n', ' '));
    }
  }

  /** A process that runs one command after the other. */
  private static final class Served implements AutoCloseable {
    private final Process process = java("-Xmx256m", Load.class.getName(), "serve");
    private final BufferedReader in = process.inputReader(UTF_8);

    private Served() throws IOException {}

    void ask(String words) throws IOException {
      process.getOutputStream().write((words + "\n").getBytes(UTF_8));
      process.getOutputStream().flush();
    }

    String answer() throws IOException {
      return String.valueOf(in.readLine());
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }
}
