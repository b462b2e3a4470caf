package org.bilaga.studio;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Who is answered: the browser that was given the key, asking from our own page by our own name.
 *
 * <p>A page of somebody else's that asks through the user's browser has another origin; one whose
 * name was made to lead here has another host; another user of the machine has no key.
 */
final class Guard {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final int port;
  private final String key = random();
  private final AtomicReference<String> ticket = new AtomicReference<>(random());

  Guard(int port) {
    this.port = port;
  }

  private static String random() {
    var bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** A value that nobody can foresee. */
  static String nonce() {
    return random();
  }

  /** What the page is opened by, as often as one likes. */
  String key() {
    return key;
  }

  /** What the page is opened by once: others may see what a browser is started with. */
  String ticket() {
    return Objects.requireNonNull(ticket.get());
  }

  String host() {
    return "127.0.0.1:" + port;
  }

  String origin() {
    return "http://" + host();
  }

  private String cookie() {
    return "bilaga-" + port;
  }

  /** The cookie that a browser is given, which no script can read and no other site can use. */
  String setCookie() {
    return cookie() + "=" + key + "; Path=/; HttpOnly; SameSite=Strict";
  }

  /** Whether a request opens the page with a key, for which the browser then gets a cookie. */
  boolean opens(PageRequest request) {
    String given = request.value("key");
    String once = ticket();
    return same(given, key)
        || !once.isEmpty() && same(given, once) && ticket.compareAndSet(once, "");
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  /** The status with which a request is turned away; empty where it may be answered. */
  Optional<Integer> refusal(PageRequest request) {
    String host = request.header("Host").orElse("");
    if (!host.equals(host())) {
      return Optional.of(PageReply.MISDIRECTED);
    } else if (!Set.of("GET", "POST").contains(request.method())) {
      return Optional.of(PageReply.NO_METHOD);
    }
    Optional<String> origin = request.header("Origin");
    boolean post = request.method().equals("POST");
    boolean foreign =
        post
            ? !origin.equals(Optional.of(origin()))
            : origin.isPresent() && !origin.get().equals(origin());
    if (foreign) {
      return Optional.of(PageReply.FORBIDDEN);
    }
    boolean opening = request.path().equals("/") && !request.value("key").isEmpty();
    String site = request.header("Sec-Fetch-Site").orElse("none");
    if (!opening && !site.equals("same-origin") && !site.equals("none")) {
      return Optional.of(PageReply.FORBIDDEN);
    } else if (!opening && !same(request.cookie(cookie()).orElse(""), key)) {
      return Optional.of(PageReply.FORBIDDEN);
    }
    return Optional.empty();
  }
}
