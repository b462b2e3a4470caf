package org.bilaga.lsp;

import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What an editor says and asks about folders. */
final class FolderDesk implements WorkspaceService {
  private final Router router;
  private final Worker worker;
  private final Publisher publisher;

  FolderDesk(Router router, Worker worker, Publisher publisher) {
    this.router = router;
    this.worker = worker;
    this.publisher = publisher;
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {
    publisher.renew();
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    publisher.renew();
  }

  @Override
  public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
    worker.take(
        () -> {
          for (var folder : params.getEvent().getRemoved()) {
            Places.path(folder.getUri()).flatMap(router::leave).ifPresent(publisher::forget);
          }
          for (var folder : params.getEvent().getAdded()) {
            Places.path(folder.getUri()).ifPresent(router::enter);
          }
        });
    publisher.renew();
  }
}
