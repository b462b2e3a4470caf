package org.bilaga.build;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** What was downloaded, unpacked as its users' programs do: with rights, times and links. */
final class Unpacked {
  private Unpacked() {}

  /** A zip, a packed tar or a package for Debian, into a new folder. */
  static Path of(Path archive, Path folder) throws IOException {
    Files.createDirectories(folder);
    String name = archive.getFileName().toString();
    if (name.endsWith(".zip")) {
      zip(archive, folder);
    } else if (name.endsWith(".deb")) {
      tar(new ByteArrayInputStream(part(archive, "data.tar.gz")), folder);
    } else {
      try (var in = Files.newInputStream(archive)) {
        tar(in, folder);
      }
    }
    return folder;
  }

  /** One of the files that a package for Debian is made of. */
  static byte[] part(Path deb, String name) throws IOException {
    try (var in = new ArArchiveInputStream(new BufferedInputStream(Files.newInputStream(deb)))) {
      for (ArArchiveEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
        if (each.getName().equals(name)) {
          return in.readAllBytes();
        }
      }
    }
    throw new IOException("no " + name + " in " + deb);
  }

  private static void zip(Path archive, Path folder) throws IOException {
    try (var zip = ZipFile.builder().setPath(archive).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        try (var in = zip.getInputStream(entry)) {
          Files.copy(in, file);
        }
        permit(file, entry.getUnixMode());
        Files.setLastModifiedTime(file, entry.getLastModifiedTime());
      }
    }
  }

  private static void tar(InputStream packed, Path folder) throws IOException {
    try (var tar = new TarArchiveInputStream(new GzipCompressorInputStream(packed))) {
      for (TarArchiveEntry each = tar.getNextEntry(); each != null; each = tar.getNextEntry()) {
        Path file = folder.resolve(each.getName()).normalize();
        if (each.isDirectory()) {
          Files.createDirectories(file);
        } else if (each.isSymbolicLink()) {
          Files.createSymbolicLink(file, Path.of(each.getLinkName()));
        } else {
          Files.copy(tar, file);
          permit(file, each.getMode());
          Files.setLastModifiedTime(file, each.getLastModifiedTime());
        }
      }
    }
  }

  private static void permit(Path file, int mode) throws IOException {
    Set<PosixFilePermission> permitted = EnumSet.noneOf(PosixFilePermission.class);
    PosixFilePermission[] all = PosixFilePermission.values(); // from the owner's reading on
    for (int i = 0; i < all.length; i++) {
      if ((mode >> (all.length - 1 - i) & 1) == 1) {
        permitted.add(all[i]);
      }
    }
    Files.setPosixFilePermissions(file, permitted);
  }
}
