package org.bilaga.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilaga.studio.Studio;
import org.bilaga.words.Language;

/** Requests to the studio as they stand on the line, of one who has the key. */
final class StudioDoor implements Door {
  private static final int PATIENCE = 30_000;
  private static final Pattern LENGTH = Pattern.compile("(?im)^Content-Length: *(\\d{1,18})\\b");
  private static final Pattern STATUS = Pattern.compile("^HTTP/1\\.1 (\\d{3}) ");
  private static final Pattern ASKED = Pattern.compile("^(?:GET|POST) /[\\w/?=&.%-]* HTTP/1\\.1\n");

  private static final List<String> PATHS =
      List.of(
          "/",
          "/frame",
          "/vocabulary",
          "/studio.js",
          "/files",
          "/text?file=a.agreement",
          "/text?file=t.csv");
  private static final List<String> POSTED =
      List.of(
          "/check?file=a.agreement&window=one&turn=1",
          "/page?file=a.agreement&window=one&tab=page&turn=1",
          "/complete?file=a.agreement&window=one&turn=1&line=22&column=14",
          "/hover?file=a.agreement&window=one&turn=1&line=22&column=14",
          "/format?file=a.agreement&window=one&turn=1&to=other",
          "/words?file=a.agreement&window=one&turn=1",
          "/figures?file=a.agreement&window=one&turn=1",
          "/difference?file=a.agreement&window=one&turn=1",
          "/appendices?file=a.agreement&window=one&turn=1",
          "/save?file=a.agreement&mark=x");

  private final Asking at;
  private final List<Throwable> faults = new CopyOnWriteArrayList<>();
  private Studio studio;
  private String cookie = "";

  StudioDoor(Path folder) {
    at = new Asking(folder);
  }

  @Override
  public String name() {
    return "studio";
  }

  @Override
  public byte[] next(Random random) {
    boolean posts = random.nextInt(5) > 0;
    String path = Seeds.one(posts ? POSTED : PATHS, random);
    path = path.replace("=22", "=" + random.nextInt(50)).replace("=14", "=" + random.nextInt(60));
    if (random.nextInt(3) == 0) {
      path = Mutations.ofText(path, Seeds.one(POSTED, random), random);
    }
    String head =
        (posts ? "POST " : "GET ")
            + path.replaceAll("\\s", "%20")
            + " HTTP/1.1\nHost: {host}\nOrigin: {origin}\nCookie: {cookie}\nConnection: close\n"
            + (posts ? "Content-Length: {length}\n" : "");
    if (random.nextInt(6) == 0) {
      head = Mutations.ofText(head, head, random);
    }
    String body = posts ? Mutations.ofText(Seeds.SMALL, Seeds.SMALL, random) : "";
    return (head + "\n" + body).getBytes(UTF_8);
  }

  @Override
  public String hold(byte[] input) throws IOException {
    if (studio == null) {
      at.anew();
      at.write("t.csv", Seeds.TABLE);
      at.write("a.agreement", Seeds.SMALL);
      open();
    }
    String text = Seeds.text(input);
    String reply = reply(text);
    for (Throwable fault : faults) {
      faults.clear();
      fault.printStackTrace();
      throw new Failed("studio: " + Failed.sortOf(fault), fault + " for " + text);
    }
    Matcher status = STATUS.matcher(reply);
    if (!status.find()) {
      boolean whole = text.contains("\n\n") && !promisesMore(text);
      if (ASKED.matcher(text).find() && reply.isEmpty() && whole) {
        throw new Failed("studio: no answer", text);
      }
      return "closed";
    }
    if (status.group(1).startsWith("5")) {
      throw new Failed("studio: " + status.group(1), reply + " for " + text);
    }
    int body = reply.indexOf("\r\n\r\n");
    if (body > 0
        && reply.substring(0, body).contains("application/json")
        && status.group(1).equals("200")) {
      Outputs.hold("json", "studio", reply.substring(body + 4));
    }
    if (text.contains("/quit") || text.contains("/save")) {
      close();
    }
    String asked = text.split("[ ?\n]", 3).length > 1 ? text.split("[ ?\n]", 3)[1] : "";
    return status.group(1) + " " + asked.substring(0, Math.min(12, asked.length()));
  }

  /** Whether more is said to follow than does: then the connection ends before the request does. */
  private static boolean promisesMore(String text) {
    int body = text.indexOf("\n\n") + 2;
    int sent = text.substring(body).getBytes(UTF_8).length;
    Matcher length = LENGTH.matcher(text.substring(0, body).replace("{length}", "" + sent));
    return length.find() && Long.parseLong(length.group(1)) > sent;
  }

  private void open() throws IOException {
    studio = Studio.open(new Studio.Guest(at.folder, Language.ENGLISH, 0, false, faults::add));
    String path = studio.address().substring(studio.address().indexOf("/?"));
    String opened = reply("GET " + path + " HTTP/1.1\nHost: {host}\nConnection: close\n\n");
    Matcher set = Pattern.compile("(?i)Set-Cookie: ([^;\r\n]+)").matcher(opened);
    if (!set.find()) {
      throw new Failed("studio does not open", opened);
    }
    cookie = set.group(1);
  }

  private String reply(String text) throws IOException {
    int port = URI.create(studio.address()).getPort();
    String host = "127.0.0.1:" + port;
    int head = text.indexOf("\n\n");
    String body = head < 0 ? "" : text.substring(head + 2);
    String sent =
        (head < 0 ? text : text.substring(0, head + 2))
            .replace("{host}", host)
            .replace("{origin}", "http://" + host)
            .replace("{cookie}", cookie)
            .replace("{length}", Integer.toString(body.getBytes(UTF_8).length))
            .replaceAll("(?<!\r)\n", "\r\n");
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(PATIENCE);
      socket.getOutputStream().write((sent + body).getBytes(UTF_8));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    } catch (SocketTimeoutException silent) {
      throw new Failed("studio: silence", text);
    } catch (SocketException closed) {
      return "closed";
    }
  }

  @Override
  public void close() {
    if (studio != null) {
      studio.close();
      studio = null;
    }
  }
}
