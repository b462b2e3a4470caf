package org.bilaga.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WideTest {
  private final SplittableRandom random = new SplittableRandom(128);

  private long positive() {
    long value = random.nextLong() >>> (1 + random.nextInt(63));
    return random.nextInt(8) == 0 ? Long.MAX_VALUE - random.nextInt(3) : value;
  }

  private static BigInteger product(long... factors) {
    BigInteger product = BigInteger.ONE;
    for (long factor : factors) {
      product = product.multiply(new BigInteger(Long.toUnsignedString(factor)));
    }
    return product;
  }

  @Test
  void aProductOf128BitsIsDividedExactly() {
    for (int round = 0; round < 1_000_000; round++) {
      long a = positive();
      long divisor = Math.max(1, positive());
      long b = Math.min(positive(), divisor);
      long quotient = Wide.mulDiv(a, b, divisor);
      BigInteger[] exact = product(a, b).divideAndRemainder(BigInteger.valueOf(divisor));
      assertThat(quotient == exact[0].longValue()).as("%s*%s/%s", a, b, divisor).isTrue();
      assertThat(a * b - quotient * divisor == exact[1].longValue()).isTrue();
    }
  }

  @Test
  void productsAreComparedWithoutOverflow() {
    for (int round = 0; round < 200_000; round++) {
      var f = new long[8];
      for (int i = 0; i < 8; i++) {
        f[i] = random.nextLong() >>> (round % 3 == 0 ? 0 : random.nextInt(64));
      }
      if (round % 4 == 0) {
        f[4] = f[2];
        f[5] = f[3];
        f[6] = f[0];
        f[7] = f[1] + (round % 8 == 0 ? 0 : 1);
      }
      int expected = product(Arrays.copyOf(f, 4)).compareTo(product(Arrays.copyOfRange(f, 4, 8)));
      assertThat(
              Integer.signum(Wide.compareFourfold(f[0], f[1], f[2], f[3], f[4], f[5], f[6], f[7])))
          .isEqualTo(expected);
      assertThat(Integer.signum(Wide.compareUnsignedProducts(f[0], f[1], f[2], f[3])))
          .isEqualTo(product(f[0], f[1]).compareTo(product(f[2], f[3])));
    }
  }

  @Test
  void theKthLargestIsFound() {
    for (int round = 0; round < 5000; round++) {
      var values = random.longs(1 + random.nextInt(200), 0, round % 2 == 0 ? 5 : 1000).toArray();
      long[] sorted = values.clone();
      Arrays.sort(sorted);
      int k = 1 + random.nextInt(values.length);
      assertThat(KthLargest.kthLargest(values, k)).isEqualTo(sorted[sorted.length - k]);
    }
  }
}
