package org.bilaga.document.pdf;

import java.util.List;

/**
 * What is printed on a page, turned so that its text stands upright.
 *
 * @param aside text that stands in other directions
 */
record PageContent(
    int number, float height, List<Glyph> glyphs, List<Rule> rules, List<List<Glyph>> aside) {}
