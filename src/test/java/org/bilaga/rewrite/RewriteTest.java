package org.bilaga.rewrite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.bilaga.rewrite.Interlude.Moment;
import org.bilaga.rewrite.NotWritten.Reason;
import org.bilaga.words.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files are written whole or not at all, where they are, and over nothing that was saved. */
class RewriteTest {
  @TempDir Path temporary;
  private Path workspace;
  private Path elsewhere;
  private Boundary boundary;

  @BeforeEach
  void folders() throws IOException {
    workspace = Files.createDirectory(temporary.resolve("workspace")).toRealPath();
    elsewhere = Files.createDirectory(temporary.resolve("elsewhere")).toRealPath();
    boundary = new Boundary(workspace, true);
  }

  @Test
  void aFileIsReplacedAndNothingElseIsLeft() throws IOException {
    Path file = file("a.txt", "old");
    assertThat(rewrite(Interlude.NONE, file).write()).isEmpty();
    assertThat(file).hasContent("new");
    assertThat(names(workspace)).containsExactly("a.txt");
  }

  /** Of a rename, too, either both happen or nothing does. */
  @Test
  void aFileThatWasTakenAwayIsBackWhereItsNewNameWasTakenMeanwhile() throws IOException {
    Path file = file("a.txt", "old");
    Path other = workspace.resolve("b.txt");
    Interlude taken =
        moment -> {
          if (moment == Moment.MOVED && Files.notExists(other)) {
            file("b.txt", "theirs");
          }
        };
    var refused =
        new Rewrite(taken)
            .renaming(
                boundary,
                file,
                other,
                "a.txt",
                "b.txt",
                "old".getBytes(UTF_8),
                "old".getBytes(UTF_8))
            .write();
    assertThat(refused.orElseThrow().reason()).isEqualTo(Reason.THERE_ALREADY);
    assertThat(file).hasContent("old");
    assertThat(other).hasContent("theirs");
    assertThat(names(workspace)).containsExactly("a.txt", "b.txt");
  }

  @Test
  void whatWasSavedMeanwhileIsNotTakenAway() throws IOException {
    Path file = file("a.txt", "old");
    var removing = new Rewrite().removing(boundary, file, "a.txt", "other".getBytes(UTF_8));
    assertThat(removing.write().orElseThrow().reason()).isEqualTo(Reason.SAVED_MEANWHILE);
    assertThat(file).hasContent("old");
    Interlude saving =
        moment -> {
          if (moment == Moment.NAMED_TWICE) {
            file("a.txt", "theirs");
          }
        };
    var late = new Rewrite(saving).removing(boundary, file, "a.txt", "old".getBytes(UTF_8));
    assertThat(late.write().orElseThrow().reason()).isEqualTo(Reason.SAVED_MEANWHILE);
    assertThat(file).hasContent("theirs");
    assertThat(names(workspace)).containsExactly("a.txt");
  }

  @Test
  void permissionsStayAlsoOfACopy() throws IOException {
    for (String mode : List.of("rw-------", "rw-rw----", "rwxr-xr-x", "r--rw-r--")) {
      Path file = file("a.txt", "old");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
      assumeTrue(Files.isWritable(file));
      Path copy = workspace.resolve("a.txt.bak");
      var rewrite = rewrite(Interlude.NONE, file);
      rewrite.copying(boundary, file, copy, "a.txt.bak", bytes("old"));
      assertThat(rewrite.write()).isEmpty();
      assertThat(mode(file)).isEqualTo(mode);
      assertThat(mode(copy)).isEqualTo(mode);
      assertThat(copy).hasContent("old");
      Files.delete(copy);
      Files.delete(file);
    }
  }

  @Test
  void soDoesWhoOwnsItWhereItMayBeGivenAway() throws IOException {
    Path file = file("a.txt", "old");
    var users = file.getFileSystem().getUserPrincipalLookupService();
    try {
      Files.setOwner(file, users.lookupPrincipalByName("nobody"));
    } catch (IOException mayNot) {
      assumeTrue(false, "only root may");
    }
    assertThat(rewrite(Interlude.NONE, file).write()).isEmpty();
    assertThat(Files.getOwner(file).getName()).isEqualTo("nobody");
  }

  @Test
  void whatIsUnfinishedCanOnlyBeReadByItsOwner() throws IOException {
    Path file = file("a.txt", "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    List<String> modes = new ArrayList<>();
    rewrite(
            moment -> {
              if (moment == Moment.PREPARED) {
                modes.addAll(unfinished().map(RewriteTest::mode).toList());
              }
            },
            file)
        .write();
    assertThat(modes).containsExactly("rw-------");
  }

  @Test
  void noTwoUnfinishedFilesHaveTheSameNameAndNoneHasAPredictableOne() throws IOException {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Path file = file("a.txt", "old");
      rewrite(
              moment -> {
                if (moment == Moment.PREPARED) {
                  all.addAll(unfinished().map(it -> it.getFileName().toString()).toList());
                }
              },
              file)
          .write();
    }
    assertThat(all).hasSize(20).doesNotHaveDuplicates().allMatch(it -> it.length() > 32);
    assertThat(String.join(" ", all)).doesNotContain("a.txt");
  }

  @Test
  void nothingIsWrittenThroughALinkThatWasPlanted() throws IOException {
    Path file = file("a.txt", "old");
    Path target = Files.writeString(elsewhere.resolve("profile"), "theirs");
    long pid = ProcessHandle.current().pid();
    for (String name : List.of(".a.txt." + pid + ".tmp", "a.txt.tmp", ".a.txt.swp", "a.txt~")) {
      Files.createSymbolicLink(workspace.resolve(name), target);
    }
    assertThat(rewrite(Interlude.NONE, file).write()).isEmpty();
    assertThat(target).hasContent("theirs");
    assertThat(file).isRegularFile().hasContent("new");
  }

  @Test
  void aLinkWithinTheWorkspaceIsFollowedAndStays() throws IOException {
    Path real = file("real.txt", "old");
    Path link = Files.createSymbolicLink(workspace.resolve("a.txt"), Path.of("real.txt"));
    assertThat(rewrite(Interlude.NONE, link).write()).isEmpty();
    assertThat(link).isSymbolicLink();
    assertThat(real).hasContent("new");
  }

  @Test
  void aLinkThatLeadsOutIsRefused() throws IOException {
    Path outside = Files.writeString(elsewhere.resolve("a.txt"), "old");
    Path link = Files.createSymbolicLink(workspace.resolve("a.txt"), outside);
    assertThat(reason(rewrite(Interlude.NONE, link))).isEqualTo(Reason.LEADS_OUT);
    Path folder = Files.createSymbolicLink(workspace.resolve("folder"), elsewhere);
    Path within = folder.resolve("a.txt");
    assertThat(reason(rewrite(Interlude.NONE, within))).isEqualTo(Reason.LEADS_OUT);
    var created = new Rewrite().creating(boundary, folder.resolve("b.txt"), "b", bytes("new"));
    assertThat(reason(created)).isEqualTo(Reason.LEADS_OUT);
    var output = new Rewrite().output(boundary, link, "a", bytes("new"));
    assertThat(reason(output)).isEqualTo(Reason.LEADS_OUT);
    assertThat(outside).hasContent("old");
    assertThat(names(elsewhere)).containsExactly("a.txt");
  }

  @Test
  void aLinkToNothingIsRefusedAndMakesNothing() throws IOException {
    Path link = Files.createSymbolicLink(workspace.resolve("a.txt"), elsewhere.resolve(".profile"));
    for (var rewrite :
        List.of(
            new Rewrite().creating(boundary, link, "a.txt", bytes("new")),
            new Rewrite().output(boundary, link, "a.txt", bytes("new")),
            rewrite(Interlude.NONE, link))) {
      assertThat(reason(rewrite)).isEqualTo(Reason.LINK_TO_NOTHING);
    }
    assertThat(names(elsewhere)).isEmpty();
  }

  @Test
  void aFileThatIsThereIsNotCreated() throws IOException {
    Path file = file("a.txt", "theirs");
    var there = new Rewrite().creating(boundary, file, "a.txt", bytes("new"));
    assertThat(reason(there)).isEqualTo(Reason.THERE_ALREADY);
    Files.delete(file);
    var appears =
        new Rewrite(at(Moment.COMPARED, () -> file("a.txt", "theirs")))
            .creating(boundary, file, "a.txt", bytes("new"));
    assertThat(reason(appears)).isEqualTo(Reason.THERE_ALREADY);
    assertThat(file).hasContent("theirs");
    assertThat(names(workspace)).containsExactly("a.txt");
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void whatSomebodySavesMeanwhileStays(Moment moment) throws IOException {
    Path file = file("a.txt", "old");
    Path other = file("b.txt", "old");
    var refusal = rewrite(at(moment, () -> file("a.txt", "theirs")), other, file).write();
    assertThat(file).hasContent("theirs");
    if (moment == Moment.MOVED) {
      // It has its new text by then, and that is what they saved over.
      return;
    }
    assertThat(refusal.orElseThrow().reason()).isEqualTo(Reason.SAVED_MEANWHILE);
    assertThat(refusal.orElseThrow().file()).isEqualTo("a.txt");
    assertThat(other).hasContent("old");
    assertThat(names(workspace)).containsExactly("a.txt", "b.txt");
  }

  @ParameterizedTest
  @EnumSource(
      value = Moment.class,
      names = {"BEGUN", "PREPARED", "COMPARED", "NEXT"})
  void soDoesWhatAnEditorPutsInItsPlaceOrTakesAway(Moment moment) throws IOException {
    Path file = file("a.txt", "old");
    Runnable editor =
        () -> {
          try {
            Path saved = Files.writeString(elsewhere.resolve("a.txt"), "theirs");
            Files.move(saved, file, StandardCopyOption.ATOMIC_MOVE);
          } catch (IOException failed) {
            throw new UncheckedIOException(failed);
          }
        };
    assertThat(reason(rewrite(at(moment, editor), file))).isEqualTo(Reason.SAVED_MEANWHILE);
    assertThat(file).hasContent("theirs");
    file("a.txt", "old");
    Runnable deleter = () -> delete(file);
    assertThat(reason(rewrite(at(moment, deleter), file))).isEqualTo(Reason.SAVED_MEANWHILE);
    assertThat(file).doesNotExist();
  }

  /** Who has opened a file is not done with it, and goes on in what lies under its name after. */
  @ParameterizedTest
  @EnumSource(Moment.class)
  void soDoesWhatSomebodyIsStillWriting(Moment moment) throws IOException {
    Path file = file("a.txt", "old");
    List<OutputStream> theirs = new ArrayList<>();
    Runnable half =
        () -> {
          try {
            theirs.add(Files.newOutputStream(file));
            theirs.get(0).write(bytes("the"));
          } catch (IOException failed) {
            throw new UncheckedIOException(failed);
          }
        };
    var refusal = rewrite(at(moment, half), file).write();
    try (var rest = theirs.get(0)) {
      rest.write(bytes("irs"));
    }
    assertThat(file).hasContent("theirs");
    assertThat(refusal.isEmpty()).isEqualTo(moment == Moment.MOVED);
    assertThat(names(workspace)).containsExactly("a.txt");
  }

  /** Where a file can have one name only, what was written into it is kept as a text. */
  @Test
  void soDoesWhatIsSavedWhereAFileHasNoSecondName() throws IOException {
    Path file = file("a.txt", "old");
    Runnable swept =
        () -> {
          unfinished().filter(it -> read(it).equals("old")).forEach(RewriteTest::delete);
          file("a.txt", "theirs");
        };
    assertThat(reason(rewrite(at(Moment.NAMED_TWICE, swept), file)))
        .isEqualTo(Reason.SAVED_MEANWHILE);
    assertThat(file).hasContent("theirs");
    Runnable alone =
        () -> unfinished().filter(it -> read(it).equals("old")).forEach(RewriteTest::delete);
    file("a.txt", "old");
    assertThat(rewrite(at(Moment.NAMED_TWICE, alone), file).write()).isEmpty();
    assertThat(file).hasContent("new");
    assertThat(names(workspace)).containsExactly("a.txt");
  }

  @Test
  void ofTwoThatRewriteAtOnceTheSecondIsTold() throws IOException {
    for (Moment moment : Moment.values()) {
      Path file = file("a.txt", "old");
      List<Optional<NotWritten>> second = new ArrayList<>();
      var first =
          rewrite(
              at(moment, () -> second.add(rewrite(Interlude.NONE, "other", file).write())), file);
      boolean firstIn = first.write().isEmpty();
      boolean secondIn = second.get(0).isEmpty();
      assertThat(firstIn).as(moment.name()).isNotEqualTo(secondIn);
      assertThat(file).hasContent(firstIn ? "new" : "other");
    }
  }

  @Test
  void allIsWrittenOrNothingWhereverItStops() throws IOException {
    for (int stop = 1; stop <= 3; stop++) {
      List<Path> files = new ArrayList<>();
      for (String name : List.of("a.txt", "b.txt", "c.txt")) {
        files.add(file(name, "old " + name));
      }
      Path created = workspace.resolve("d.txt");
      int last = stop;
      int[] moved = {0};
      var rewrite =
          new Rewrite(
              moment -> {
                if (moment == Moment.MOVED && ++moved[0] == last) {
                  file("d.txt", "theirs");
                }
              });
      for (Path file : files) {
        String name = file.getFileName().toString();
        rewrite.replacing(boundary, file, name, bytes("old " + name), bytes("new " + name));
      }
      rewrite.creating(boundary, created, "d.txt", bytes("new"));
      assertThat(reason(rewrite)).isEqualTo(Reason.THERE_ALREADY);
      for (Path file : files) {
        assertThat(file).hasContent("old " + file.getFileName());
      }
      assertThat(created).hasContent("theirs");
      assertThat(names(workspace)).containsExactly("a.txt", "b.txt", "c.txt", "d.txt");
      Files.delete(created);
    }
  }

  /** Whoever saves into a file, at whatever moment, finds it as he saved it; else all are new. */
  @Test
  void nothingThatIsSavedIsLostWhateverTheOrder() throws IOException {
    for (long seed = 0; seed < 300; seed++) {
      var random = new Random(seed);
      int count = 1 + random.nextInt(4);
      List<Path> files = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        files.add(file(i + ".txt", "old"));
      }
      Map<Moment, Integer> saves = new EnumMap<>(Moment.class);
      for (Moment moment : Moment.values()) {
        if (random.nextInt(3) == 0) {
          saves.put(moment, random.nextInt(count));
        }
      }
      Map<Path, String> saved = new java.util.HashMap<>();
      var refusal =
          rewrite(
                  moment -> {
                    Integer which = saves.remove(moment);
                    if (which != null) {
                      String text = "theirs at " + moment;
                      saved.put(file(which + ".txt", text), text);
                    }
                  },
                  files.toArray(new Path[0]))
              .write();
      for (Path file : files) {
        String right = saved.getOrDefault(file, refusal.isEmpty() ? "new" : "old");
        assertThat(file).as("seed " + seed).hasContent(right);
      }
      assertThat(names(workspace)).hasSize(count);
      for (Path file : files) {
        Files.delete(file);
      }
    }
  }

  @Test
  void whatAKilledRunLeftIsClearedAwayAndNothingElse() throws IOException {
    Path file = file("a.txt", "old");
    String hex = "0123456789abcdef0123456789abcdef";
    Path old = file(".bilaga-" + hex + ".tmp", "half");
    Path young = file(".bilaga-" + hex.replace('0', 'f') + ".tmp", "another run's");
    Path alike = file(".bilaga-notes.tmp", "mine");
    Path link = workspace.resolve(".bilaga-" + hex.replace('1', 'e') + ".tmp");
    Files.createSymbolicLink(link, file);
    var yesterday = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
    for (Path path : List.of(old, alike, file)) {
      Files.setLastModifiedTime(path, yesterday);
    }
    assertThat(rewrite(Interlude.NONE, file).write()).isEmpty();
    assertThat(old).doesNotExist();
    assertThat(young).exists();
    assertThat(alike).hasContent("mine");
    assertThat(link).isSymbolicLink();
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void aRunThatIsKilledLeavesAWholeFileAndTheNextOneClearsUp(Moment moment) throws Exception {
    Path file = file("a.txt", "old");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String path = System.getProperty("java.class.path");
    String killed = KilledWhileWriting.class.getName();
    var process =
        new ProcessBuilder(java, "-cp", path, killed, file.toString(), moment.name()).start();
    assertThat(process.waitFor()).isEqualTo(9);
    assertThat(file).hasContent(moment == Moment.MOVED ? "new" : "old");
    List<Path> left = unfinished().toList();
    assertThat(left).hasSize(moment == Moment.BEGUN ? 0 : moment == Moment.NAMED_TWICE ? 2 : 1);
    file("a.txt", "old");
    assertThat(rewrite(Interlude.NONE, file).write()).isEmpty();
    assertThat(left).as("they may belong to a run that goes on").allMatch(Files::exists);
    for (Path one : left) {
      Files.setLastModifiedTime(one, FileTime.from(Instant.now().minus(Duration.ofMinutes(3))));
    }
    file("a.txt", "old");
    assertThat(rewrite(Interlude.NONE, file).write()).isEmpty();
    assertThat(names(workspace)).containsExactly("a.txt");
  }

  @Test
  void foldersAndDevicesAreNotReplaced() throws IOException {
    Path folder = Files.createDirectory(workspace.resolve("folder"));
    assertThat(reason(rewrite(Interlude.NONE, folder))).isEqualTo(Reason.FOLDER);
    var output = new Rewrite().output(boundary, folder, "folder", bytes("new"));
    assertThat(reason(output)).isEqualTo(Reason.FOLDER);
    Path nowhere = workspace.resolve("no/a.txt");
    var inNone = new Rewrite().output(boundary, nowhere, "no/a.txt", bytes("new"));
    assertThat(reason(inNone)).isEqualTo(Reason.NO_FOLDER);
    Path device = Path.of("/dev/null");
    assumeTrue(Files.exists(device));
    var devices = new Boundary(device.getParent(), false);
    var replaced = new Rewrite().replacing(devices, device, "null", bytes(""), bytes("new"));
    assertThat(reason(replaced)).isEqualTo(Reason.NO_FILE);
    assertThat(new Rewrite().output(devices, device, "null", bytes("new")).write()).isEmpty();
    assertThat(Files.readAttributes(device, "isOther")).containsEntry("isOther", true);
  }

  @Test
  void aPipeIsWrittenTo() throws Exception {
    Path pipe = workspace.resolve("pipe");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    var read =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return Files.readString(pipe);
              } catch (IOException failed) {
                throw new UncheckedIOException(failed);
              }
            });
    assertThat(new Rewrite().output(boundary, pipe, "pipe", bytes("new")).write()).isEmpty();
    assertThat(read.get()).isEqualTo("new");
    assertThat(Files.readAttributes(pipe, "isOther", LinkOption.NOFOLLOW_LINKS))
        .containsEntry("isOther", true);
  }

  @Test
  void aFullDeviceIsTold() {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full));
    var rewrite =
        new Rewrite().output(new Boundary(Path.of("/dev"), false), full, "full", bytes("new"));
    assertThat(reason(rewrite)).isEqualTo(Reason.CUT_SHORT);
  }

  @Test
  void aLinkOfAWorkspaceToADeviceIsRefused() throws IOException {
    Path device = Path.of("/dev/null");
    assumeTrue(Files.exists(device));
    Path link = Files.createSymbolicLink(workspace.resolve("a.txt"), device);
    Path folder = Files.createSymbolicLink(workspace.resolve("dev"), device.getParent());
    for (Path path : List.of(link, folder.resolve("null"))) {
      var output = new Rewrite().output(boundary, path, "a.txt", bytes("new"));
      assertThat(reason(output)).isEqualTo(Reason.LEADS_OUT);
    }
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void everyRefusalIsASentenceInBothLanguages(Reason reason) {
    var told = new NotWritten(reason, "dir/a.txt").told();
    String english = told.in(Language.ENGLISH);
    String swedish = told.in(Language.SWEDISH);
    assertThat(english).contains("`dir/a.txt`").endsWith(".").doesNotContain("{");
    assertThat(swedish).contains("`dir/a.txt`").endsWith(".").isNotEqualTo(english);
  }

  private Rewrite rewrite(Interlude interlude, Path... files) {
    return rewrite(interlude, "new", files);
  }

  private Rewrite rewrite(Interlude interlude, String text, Path... files) {
    var rewrite = new Rewrite(interlude);
    for (Path file : files) {
      rewrite.replacing(boundary, file, file.getFileName().toString(), bytes("old"), bytes(text));
    }
    return rewrite;
  }

  private static Interlude at(Moment wanted, Runnable action) {
    return moment -> {
      if (moment == wanted) {
        action.run();
      }
    };
  }

  private static Reason reason(Rewrite rewrite) {
    return rewrite.write().orElseThrow().reason();
  }

  private Path file(String name, String text) {
    try {
      return Files.writeString(workspace.resolve(name), text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Stream<Path> unfinished() {
    try (Stream<Path> files = Files.list(workspace)) {
      return files
          .filter(it -> it.getFileName().toString().startsWith(".bilaga-"))
          .toList()
          .stream();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(it -> it.getFileName().toString()).sorted().toList();
    }
  }

  private static String mode(Path file) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
