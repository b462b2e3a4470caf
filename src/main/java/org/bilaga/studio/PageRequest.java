package org.bilaga.studio;

import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a browser asks, before it is known whether it may.
 *
 * @param body is read only when it is known who asks
 */
record PageRequest(
    String method, String path, Map<String, String> given, Headers headers, InputStream body) {
  /** More than any text that a person writes. */
  static final int MOST_BYTES = 4 << 20;

  static PageRequest of(String method, URI address, Headers headers, InputStream body) {
    return new PageRequest(method, address.getPath(), given(address), headers, body);
  }

  private static Map<String, String> given(URI address) {
    Map<String, String> given = new HashMap<>();
    String query = address.getRawQuery();
    for (String part : query == null ? new String[0] : query.split("&")) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        try {
          given.put(
              URLDecoder.decode(part.substring(0, equals), StandardCharsets.UTF_8),
              URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
          continue;
        }
      }
    }
    return given;
  }

  /** A value of the address; empty where it has none of that name. */
  String value(String name) {
    return given.getOrDefault(name, "");
  }

  /** A whole number of the address, at least 1. */
  int number(String name) {
    String written = value(name);
    return written.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(written) : 1;
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.getFirst(name));
  }

  /** A cookie that the browser was given. */
  Optional<String> cookie(String name) {
    for (String line : headers.getOrDefault("Cookie", java.util.List.of())) {
      for (String one : line.split(";")) {
        String cookie = one.strip();
        if (cookie.startsWith(name + "=")) {
          return Optional.of(cookie.substring(name.length() + 1));
        }
      }
    }
    return Optional.empty();
  }

  /** The text that came with it; empty where it is larger than is taken. */
  Optional<String> text() throws IOException {
    byte[] bytes = body.readNBytes(MOST_BYTES + 1);
    return bytes.length > MOST_BYTES
        ? Optional.empty()
        : Optional.of(new String(bytes, StandardCharsets.UTF_8));
  }
}
