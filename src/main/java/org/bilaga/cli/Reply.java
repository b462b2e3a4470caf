package org.bilaga.cli;

import java.util.Locale;

/** What somebody answered when asked whether to go on. */
enum Reply {
  YES,
  NO,
  SHOW,
  UNCLEAR;

  /** In any language; no answer at all is no. */
  static Reply of(String typed) {
    String word = typed.strip().toLowerCase(Locale.ROOT);
    if (word.isEmpty() || AnyLanguage.words(Sentences.replyNo()).contains(word)) {
      return NO;
    } else if (AnyLanguage.words(Sentences.replyYes()).contains(word)) {
      return YES;
    }
    return AnyLanguage.words(Sentences.replyShow()).contains(word) ? SHOW : UNCLEAR;
  }
}
