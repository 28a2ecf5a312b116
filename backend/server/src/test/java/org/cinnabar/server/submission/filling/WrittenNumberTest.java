package org.cinnabar.server.submission.filling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "12.50        | 12.50",
                "` 12.5 `     | 12.5",
                "１２．５      | 12.5",
                "－３          | -3",
                "−3           | -3",
                "1,234,567.89 | 1234567.89",
                "１，２３４     | 1234",
                "-1,000       | -1000",
            })
    void bringsANumberIntoItsPlainForm(String typed, String plain) {
        assertThat(WrittenNumber.plain(typed)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"12,34", "1,23,456", "1.234,5", "约３０吨", "1e5", "--", "` 12 t`", "+5"})
    void leavesWhatIsNoNumberAsItWasTyped(String typed) {
        assertThat(WrittenNumber.plain(typed)).isEqualTo(typed);
    }
}
