package org.bilaga.table.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

/** What an archive may hold, on both sides of each limit. */
class ZipArchiveTest {
  /** As much as any entry may unpack to, however small it is packed. */
  private static final int LARGE = 1 << 24;

  @Test
  void allEntriesTogetherUnpackToAtMostSoMuch() throws Exception {
    int most = (int) (ZipArchive.MAX_UNPACKED / LARGE);
    var archive = ZipArchive.of(zip(most + 1, 8, packed(new byte[LARGE])));
    for (int i = 0; i < most; i++) {
      assertThat(unpacked(archive, "e" + i)).isEqualTo(LARGE);
    }
    assertThatThrownBy(() -> unpacked(archive, "e" + most))
        .isInstanceOf(ZipArchive.TooMuchException.class);
  }

  @Test
  void oneEntryUnpacksToFarMoreThanItIsOnlyWhileItIsSmall() throws Exception {
    byte[] small = zip(1, 8, packed(new byte[LARGE]));
    byte[] large = zip(1, 8, packed(new byte[LARGE + 1]));
    byte[] stored = zip(1, 0, new byte[LARGE + 1]);
    assertThat(unpacked(ZipArchive.of(small), "e0")).isEqualTo(LARGE);
    assertThat(unpacked(ZipArchive.of(stored), "e0")).isEqualTo(LARGE + 1);
    assertThatThrownBy(() -> unpacked(ZipArchive.of(large), "e0"))
        .isInstanceOf(ZipArchive.TooMuchException.class);
    assertThatThrownBy(() -> ZipArchive.of(large).read("e0"))
        .isInstanceOfSatisfying(
            Unreadable.class,
            it ->
                assertThat(it.problem())
                    .isEqualTo(
                        new DocumentProblem.TooMuch(
                            DocumentProblem.Limit.UNPACKED, ZipArchive.MAX_UNPACKED)));
  }

  @Test
  void entriesAreAtMostSoMany() throws Exception {
    assertThat(ZipArchive.of(zip(10_000, 0, new byte[0])).entries()).hasSize(10_000);
    assertThatThrownBy(() -> ZipArchive.of(zip(10_001, 0, new byte[0])))
        .isInstanceOf(Unreadable.class);
  }

  /** The comment behind the end is at most as long as its length can say. */
  @Test
  void aCommentMayFollowTheEnd() throws Exception {
    byte[] zip = zip(1, 0, "a".getBytes(UTF_8));
    byte[] longest = Arrays.copyOf(zip, zip.length + 0xFFFF);
    byte[] longer = Arrays.copyOf(zip, zip.length + 0x10000);
    assertThat(ZipArchive.of(longest).read("e0")).isEqualTo("a".getBytes(UTF_8));
    assertThatThrownBy(() -> ZipArchive.of(longer)).isInstanceOf(Unreadable.class);
  }

  private static long unpacked(ZipArchive archive, String name) throws IOException, Unreadable {
    try (var in = archive.open(name)) {
      return in.transferTo(OutputStream.nullOutputStream());
    }
  }

  /** An archive whose entries, of names of their own, all have the same bytes. */
  private static byte[] zip(int entries, int method, byte[] data) {
    int central = ZipArchive.LOCAL_SIZE + data.length;
    var zip =
        ByteBuffer.allocate(central + entries * (ZipArchive.CENTRAL_SIZE + 6) + ZipArchive.END_SIZE)
            .order(ByteOrder.LITTLE_ENDIAN);
    zip.putInt(0, ZipArchive.LOCAL).put(ZipArchive.LOCAL_SIZE, data);
    int at = central;
    for (int i = 0; i < entries; i++) {
      byte[] name = ("e" + i).getBytes(UTF_8);
      zip.putInt(at, ZipArchive.CENTRAL)
          .putShort(at + 10, (short) method)
          .putInt(at + 20, data.length)
          .putShort(at + 28, (short) name.length)
          .put(at + ZipArchive.CENTRAL_SIZE, name);
      at += ZipArchive.CENTRAL_SIZE + name.length;
    }
    zip.putInt(at, ZipArchive.END).putShort(at + 10, (short) entries).putInt(at + 16, central);
    return Arrays.copyOf(zip.array(), at + ZipArchive.END_SIZE);
  }

  private static byte[] packed(byte[] bytes) {
    var deflater = new Deflater(9, true);
    deflater.setInput(bytes);
    deflater.finish();
    var packed = new byte[bytes.length / 500];
    int length = deflater.deflate(packed);
    assertThat(deflater.finished()).isTrue();
    deflater.end();
    return Arrays.copyOf(packed, length);
  }
}
