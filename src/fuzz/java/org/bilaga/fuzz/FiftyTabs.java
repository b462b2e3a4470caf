package org.bilaga.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bilaga.studio.Studio;
import org.bilaga.words.Language;

/** A studio with fifty tabs beside slow clients. */
final class FiftyTabs extends LoadCase {
  private static final int TABS = 50;

  FiftyTabs(long seconds, Random random, Path folder) {
    super(seconds, random, folder);
  }

  @Override
  String run() throws Exception {
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
}
