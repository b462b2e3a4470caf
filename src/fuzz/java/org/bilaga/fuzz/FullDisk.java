package org.bilaga.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bilaga.cli.Asked;

/** A small file system of its own, with more or less room. */
final class FullDisk extends LoadCase {
  FullDisk(long seconds, Random random, Path folder) {
    super(seconds, random, folder);
  }

  @Override
  String run() throws Exception {
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

  static void full(Path here, long seconds) throws IOException {
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
}
