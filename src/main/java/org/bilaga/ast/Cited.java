package org.bilaga.ast;

import java.util.List;

/** What may say in which sections of the document it stands, and quote them. */
public interface Cited extends Node {
  /** Its own, not those of what it stands in. */
  List<Section> sections();
}
