/** How what was inferred of a table is told, and written as sentences of an agreement. */
@NullMarked
package org.bilaga.report.inferred;

import org.jspecify.annotations.NullMarked;
