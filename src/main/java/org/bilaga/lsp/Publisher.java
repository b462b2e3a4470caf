package org.bilaga.lsp;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.jspecify.annotations.Nullable;

/**
 * Tells the editor what is wrong in all files, and no more than what became otherwise.
 *
 * <p>It waits until nothing else is asked, so that of many changes made in a row only what the last
 * of them left is checked.
 */
final class Publisher {
  private final Router router;
  private final Worker.WhenIdle all;
  private final Map<String, Integer> versions = new HashMap<>();
  private final AtomicBoolean looking = new AtomicBoolean(true);
  private volatile boolean watched;
  private volatile @Nullable LanguageClient client;

  Publisher(Router router, Worker worker) {
    this.router = router;
    this.all = worker.new WhenIdle(this::tell);
  }

  void connect(LanguageClient one) {
    client = one;
  }

  /** Asks the editor to tell when files are saved, come or go. */
  void watch() {
    LanguageClient asked = client;
    if (asked != null) {
      var all = new FileSystemWatcher(Either.forLeft("**/*"));
      var registration =
          new Registration(
              "files",
              "workspace/didChangeWatchedFiles",
              new DidChangeWatchedFilesRegistrationOptions(List.of(all)));
      asked
          .registerCapability(new RegistrationParams(List.of(registration)))
          .thenRun(() -> watched = true);
    }
  }

  /** Something was typed. */
  void renew() {
    all.ask();
  }

  /** Files may have been saved, have come or have gone. */
  void look() {
    looking.set(true);
    all.ask();
  }

  private void tell() {
    boolean look = looking.getAndSet(false) || !watched;
    for (Workplace place : router.places()) {
      Set<Path> changed = place.renew(look);
      for (OpenText text : router.opened()) {
        // An editor that has typed on wants to know that what it was told still holds.
        boolean asked = !Integer.valueOf(text.version()).equals(versions.get(text.address()));
        if (asked && router.place(text.file()) == place) {
          changed.add(text.file());
        }
      }
      changed.forEach(file -> tell(router.address(file), place.told(file)));
    }
  }

  /** Takes back all that was told of a place that is no more. */
  void forget(Workplace place) {
    place.told().forEach(file -> tell(router.address(file), List.of()));
  }

  private void tell(String address, List<Diagnostic> all) {
    LanguageClient told = client;
    if (told != null) {
      Optional<Integer> version = router.text(address).map(OpenText::version);
      var params = new PublishDiagnosticsParams(address, all);
      version.ifPresent(params::setVersion);
      version.ifPresent(it -> versions.put(address, it));
      told.publishDiagnostics(params);
    }
  }
}
