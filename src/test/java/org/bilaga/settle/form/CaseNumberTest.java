package org.bilaga.settle.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseNumberTest {
  @ParameterizedTest
  @CsvSource({
    "S2020/00777, 19/00123, other",
    "S2020/00777, S2020/00013, differs",
    "S2020/00777/FS, S2020/00777, same",
    "s 2020/00777, S2020/00777, same",
    "Ju2019/01234/LEB, S2019/01234, differs",
    "19/01702, 20/00003, differs",
    "Dnr 19/01702, 19/01702, other",
    "4.2-1234/2020, S2020/00777, other",
  })
  void onlyNumbersOfOneRegisterAreCompared(String stated, String cited, String how) {
    var one = CaseNumber.of(stated);
    var other = CaseNumber.of(cited);
    assertThat(one.isLike(other)).isEqualTo(!how.equals("other"));
    assertThat(one.isSame(other)).isEqualTo(how.equals("same"));
  }
}
