/** What was read of documents, and what proves each of their figures. */
@NullMarked
package org.bilaga.report.audited;

import org.jspecify.annotations.NullMarked;
