package org.bilaga.rewrite;

import java.nio.file.Path;

/**
 * The folder that nothing may be written outside of.
 *
 * @param folder its real path
 * @param isWorkspace whether it is a workspace, which may come from others, and not only the folder
 *     that a user named
 */
public record Boundary(Path folder, boolean isWorkspace) {}
