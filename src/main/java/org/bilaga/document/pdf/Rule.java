package org.bilaga.document.pdf;

/** A line drawn on a page, level or upright, from above and from the left. */
record Rule(float left, float top, float right, float bottom) {
  boolean isLevel() {
    return right - left >= bottom - top;
  }

  /** Where a level one stands from above, or an upright one from the left. */
  float at() {
    return isLevel() ? (top + bottom) / 2 : (left + right) / 2;
  }

  float from() {
    return isLevel() ? left : top;
  }

  float to() {
    return isLevel() ? right : bottom;
  }

  float length() {
    return to() - from();
  }
}
