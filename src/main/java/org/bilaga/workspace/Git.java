package org.bilaga.workspace;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What the program {@code git} knows of a folder's earlier states, asked without a shell.
 *
 * <p>Only its store of objects is read: neither the index nor the work tree is touched, no hook or
 * filter is run, and nothing is fetched. What goes wrong is told in one sentence.
 */
public final class Git {
  static final Duration LONGEST = Duration.ofSeconds(60);

  private final Path folder;
  private final List<String> program;
  private final Duration longest;

  Git(Path folder) {
    this(folder, List.of("git"), LONGEST);
  }

  /**
   * @param longest how long an answer may take
   */
  Git(Path folder, List<String> program, Duration longest) {
    this.folder = folder;
    this.program = program;
    this.longest = longest;
  }

  /** A file of a revision. */
  record Entry(String object, long size, String path) {}

  /** The folder of the repository that holds this folder. */
  Path top() throws Refused {
    Answer answer = run(true, "rev-parse", "--show-toplevel");
    if (answer.code() != 0) {
      String said = answer.lastLine();
      boolean none = said.contains("not a git repository");
      String shown = folder.toString();
      throw Refused.because(
          none ? Sentences.noRepository(shown) : Sentences.gitDoesNotAnswer(shown, said));
    }
    return Path.of(answer.text().strip());
  }

  /** The object name of the commit that a revision stands for; empty where there is none. */
  Optional<String> commit(String revision) throws Refused {
    if (revision.isEmpty() || revision.startsWith("-")) {
      return Optional.empty();
    }
    Answer answer =
        run(false, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
    return answer.code() == 0 ? Optional.of(answer.text().strip()) : Optional.empty();
  }

  /** Why there is no such revision, which may be there and not have been fetched. */
  Refused unknown(String revision) throws Refused {
    Answer shallow = run(false, "rev-parse", "--is-shallow-repository");
    return Refused.because(
        shallow.text().strip().equals("true")
            ? Sentences.notInShallowClone(revision)
            : Sentences.noSuchRevision(revision));
  }

  /**
   * Whether git would give back these bytes for a file: they are what its index has. False also
   * where there is no git.
   */
  public static boolean holds(Path file, byte[] bytes) {
    Path name = file.getFileName();
    Path folder = file.resolveSibling("");
    if (name == null || Analysis.marked(folder).isEmpty()) {
      return false;
    }
    try {
      Answer answer =
          new Git(folder)
              .run(false, "--literal-pathspecs", "ls-files", "-s", "-z", "--", name.toString());
      // The mode, the name of the object, 0 unless a merge is under way; then the path.
      String[] words =
          answer.text().substring(0, Math.max(0, answer.text().indexOf('\t'))).split(" ");
      return answer.code() == 0
          && words.length == 3
          && words[0].startsWith("100")
          && words[1].equals(objectName(bytes, words[1].length() > 40 ? "SHA-256" : "SHA-1"))
          && words[2].equals("0");
    } catch (Refused noGit) {
      return false;
    }
  }

  private static String objectName(byte[] bytes, String algorithm) {
    try {
      var digest = java.security.MessageDigest.getInstance(algorithm);
      digest.update(("blob " + bytes.length + "\0").getBytes(StandardCharsets.US_ASCII));
      return java.util.HexFormat.of().formatHex(digest.digest(bytes));
    } catch (java.security.NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * What a commit holds, by paths from the top of the repository.
   *
   * @param files its regular files
   * @param repositories the commits that it names of other repositories within it
   */
  record Tree(List<Entry> files, List<Entry> repositories) {}

  /** The regular files of a commit, and the repositories that it holds as submodules. */
  Tree tree(String commit) throws Refused {
    Answer answer = run(false, "ls-tree", "-r", "-z", "-l", "--full-tree", commit);
    if (answer.code() != 0) {
      throw unreadable(commit);
    }
    List<Entry> files = new ArrayList<>();
    List<Entry> repositories = new ArrayList<>();
    for (String line : answer.text().split("\0")) {
      int tab = line.indexOf('\t');
      String[] words = tab < 0 ? new String[0] : line.substring(0, tab).trim().split(" +");
      // Regular files: no links, whose targets may lie anywhere.
      if (words.length == 4 && words[0].startsWith("100")) {
        files.add(new Entry(words[2], Long.parseLong(words[3]), line.substring(tab + 1)));
      } else if (words.length == 4 && words[1].equals("commit")) {
        repositories.add(new Entry(words[2], 0, line.substring(tab + 1)));
      }
    }
    return new Tree(files, repositories);
  }

  /** What is done with the bytes of a file. */
  interface Taker {
    void take(Entry entry, byte[] bytes) throws IOException, Refused;
  }

  /** Hands out the bytes of some files as they were stored, one after another. */
  void contents(List<Entry> entries, Taker taker) throws Refused, IOException {
    Process process = start(false, "cat-file", "--batch");
    Thread watch = watch(process, new AtomicBoolean());
    try (OutputStream asking = process.getOutputStream();
        var answers = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
      for (Entry entry : entries) {
        asking.write((entry.object() + "\n").getBytes(StandardCharsets.US_ASCII));
        asking.flush();
        String[] words = line(answers).split(" ");
        if (words.length != 3 || !words[1].equals("blob")) {
          throw unreadable(entry.path());
        }
        byte[] bytes = new byte[Integer.parseInt(words[2])];
        answers.readFully(bytes);
        answers.readByte();
        taker.take(entry, bytes);
      }
    } catch (java.io.EOFException stopped) {
      throw unreadable(folder.toString());
    } finally {
      process.destroy();
      watch.interrupt();
    }
  }

  private static String line(DataInputStream answers) throws IOException {
    var line = new StringBuilder();
    for (int c = answers.readUnsignedByte(); c != '\n'; c = answers.readUnsignedByte()) {
      line.append((char) c);
    }
    return line.toString();
  }

  private Refused unreadable(String what) {
    return Refused.because(Sentences.gitCannotRead(what, (int) longest.toSeconds()));
  }

  private record Answer(int code, String text) {
    String lastLine() {
      String said = text.strip();
      return said.substring(said.lastIndexOf('\n') + 1);
    }
  }

  /** Runs to the end; what it complains of is part of the text only where that is wanted. */
  private Answer run(boolean complaints, String... words) throws Refused {
    Process process = start(complaints, words);
    var late = new AtomicBoolean();
    Thread watch = watch(process, late);
    try {
      process.getOutputStream().close();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int code = process.waitFor();
      if (late.get()) {
        // That it was ended is no answer, such as that there is no such revision.
        throw unreadable(folder.toString());
      }
      return new Answer(code, text);
    } catch (IOException broken) {
      throw unreadable(folder.toString());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw unreadable(folder.toString());
    } finally {
      process.destroy();
      watch.interrupt();
    }
  }

  private Process start(boolean complaints, String... words) throws Refused {
    List<String> command = new ArrayList<>(program);
    command.addAll(List.of("-c", "core.fsmonitor=false"));
    command.addAll(Arrays.asList(words));
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    // A hook sets these for its own repository, which need not be this one.
    for (String name :
        List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_NAMESPACE")) {
      builder.environment().remove(name);
    }
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
    builder.environment().put("GIT_NO_LAZY_FETCH", "1");
    builder.environment().put("GIT_TERMINAL_PROMPT", "0");
    builder.redirectErrorStream(complaints);
    if (!complaints) {
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    }
    try {
      return builder.start();
    } catch (IOException noSuchProgram) {
      throw Refused.because(Sentences.noGit());
    }
  }

  /** Ends a process that takes too long, so that reading from it ends too. */
  private Thread watch(Process process, AtomicBoolean late) {
    return Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                  late.set(true);
                  process.destroyForcibly();
                }
              } catch (InterruptedException done) {
                Thread.currentThread().interrupt();
              }
            });
  }
}
