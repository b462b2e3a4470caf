package org.bilaga.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What one would write by hand to verify the published cells of a {@link Portfolio}, and nothing
 * more: it knows the amounts, the weights and the order of rows and columns, and works in longs.
 */
final class WrittenLoop {
  private final int members;
  private final int grants;

  WrittenLoop(int members, int grants) {
    this.members = members;
    this.grants = grants;
  }

  /** The cells that differ; reads the same files as a check does. */
  int differences(Path folder, int agreements) throws IOException {
    long[] weights = weights(folder.resolve("antal.csv"));
    long sum = 0;
    for (long weight : weights) {
      sum += weight;
    }
    long[][] published = new long[grants][members];
    long[] rests = new long[members];
    int differences = 0;
    for (int i = 0; i < agreements; i++) {
      read(Files.readAllBytes(folder.resolve("a" + i + ".csv")), published);
      for (int grant = 0; grant < grants; grant++) {
        long[] computed = divide(Portfolio.amount(i, grant), weights, sum, rests);
        for (int member = 0; member < members; member++) {
          differences += computed[member] == published[grant][member] ? 0 : 1;
        }
      }
    }
    return differences;
  }

  private long[] weights(Path file) throws IOException {
    long[][] one = new long[1][members];
    read(Files.readAllBytes(file), one);
    return one[0];
  }

  /** The numbers after the name in each row but the first. */
  private void read(byte[] bytes, long[][] columns) {
    int at = 0;
    while (bytes[at++] != '\n') {}
    for (int member = 0; member < members; member++) {
      while (bytes[at++] != ';') {}
      for (long[] column : columns) {
        long value = 0;
        byte b = bytes[at++];
        while (b >= '0') {
          // The separator is greater than a digit.
          if (b > '9') {
            break;
          }
          value = value * 10 + b - '0';
          b = bytes[at++];
        }
        column[member] = value;
      }
    }
  }

  /** Largest remainder, ties to the first member. */
  static long[] divide(long total, long[] weights, long sum, long[] rests) {
    long[] parts = new long[weights.length];
    long left = total;
    for (int i = 0; i < parts.length; i++) {
      long product = total * weights[i];
      parts[i] = product / sum;
      rests[i] = product - parts[i] * sum;
      left -= parts[i];
    }
    if (left > 0) {
      long[] sorted = rests.clone();
      Arrays.sort(sorted);
      long line = sorted[sorted.length - (int) left];
      for (int i = 0; i < parts.length; i++) {
        if (rests[i] > line) {
          parts[i]++;
          left--;
        }
      }
      for (int i = 0; left > 0; i++) {
        if (rests[i] == line) {
          parts[i]++;
          left--;
        }
      }
    }
    return parts;
  }
}
