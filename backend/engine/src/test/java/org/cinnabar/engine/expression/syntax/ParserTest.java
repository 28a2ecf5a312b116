package org.cinnabar.engine.expression.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.cinnabar.engine.form.Fault;
import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.engine.form.SourceText;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class ParserTest {

    private static final SourceLocation START = new SourceLocation("checks.yaml", 7, 20);

    @Test
    void bindsOperatorsAsExcelDoes() {
        assertThat(tree("1 + 2 * 3 ^ -4% & a = b"))
                .isEqualTo("(= (& (+ 1 (* 2 (^ 3 (% (NEG 4))))) a) b)");
        assertThat(tree("-2 ^ 2")).isEqualTo("(^ (NEG 2) 2)");
        assertThat(tree("1 - 2 - 3")).isEqualTo("(- (- 1 2) 3)");
        assertThat(tree("1 < 2 <> TRUE")).isEqualTo("(<> (< 1 2) TRUE)");
    }

    @Test
    void readsNamesWithNumbersAndChineseLetters() {
        assertThat(tree("HG102.09 + HG104.rows.乙")).isEqualTo("(+ HG102.09 HG104.rows.乙)");
        assertThat(tree("IF(a>0,SUM(x.y,1),\"say \"\"no\"\"\")"))
                .isEqualTo("(IF (> a 0) (SUM x.y 1) 'say \"no\"')");
    }

    @Test
    void pointsAtTheCharacterThatIsWrong() {
        assertThat(faults("SUM(a, b")).containsExactly("SYNTAX 7:28");
        assertThat(faults("a + * b")).containsExactly("SYNTAX 7:24");
        assertThat(faults("a b")).containsExactly("SYNTAX 7:22");
        assertThat(faults("a\n  + )")).containsExactly("SYNTAX 8:5");
    }

    @Test
    void readsOnAfterAFault() {
        assertThat(faults("SUM(1 2, , 3) + 1.2.3 + \"open"))
                .containsExactly(
                        "NUMBER_FORMAT 7:36", "UNFINISHED_TEXT 7:44", "SYNTAX 7:26", "SYNTAX 7:29");
        assertThat(faults("IF(a > 0; 1; 2)"))
                .containsExactly(
                        "UNEXPECTED_CHARACTER 7:28",
                        "UNEXPECTED_CHARACTER 7:31",
                        "SYNTAX 7:30",
                        "SYNTAX 7:33");
    }

    @Test
    void understandsFullWidthSignsWhileRefusingThem() {
        List<Fault> faults = new ArrayList<>();
        Syntax tree = Parser.parse(new SourceText("IF（a≥1，“是”，“否”）", START), faults);
        assertThat(Printed.of(tree)).isEqualTo("(IF (>= a 1) '是' '否')");
        assertThat(faults).extracting(Fault::code).containsOnly("UNEXPECTED_CHARACTER").hasSize(7);
        assertThat(faults.get(0).message().en())
                .isEqualTo("the character “（” is not part of the language; write (");
    }

    @Test
    void boundsLengthAndDepth() {
        assertThat(faults("(".repeat(65) + "1" + ")".repeat(65)))
                .containsExactly("TOO_COMPLEX 7:85");
        assertThat(faults("-".repeat(70) + "1")).containsExactly("TOO_COMPLEX 7:85");
        assertThat(faults("1+".repeat(1000) + "1")).containsExactly("TOO_COMPLEX 7:20");
        assertThat(faults(" ".repeat(8192) + "1")).containsExactly("TOO_COMPLEX 7:20");
        assertThat(faults("1+".repeat(256) + "1")).containsExactly("TOO_COMPLEX 7:20");
        assertThat(faults("1+".repeat(255) + "1")).isEmpty();
        assertThat(faults("SUM(" + "1,".repeat(900) + "1)")).isEmpty();
    }

    private static String tree(String text) {
        List<Fault> faults = new ArrayList<>();
        Syntax tree = Parser.parse(new SourceText(text, START), faults);
        assertThat(faults).isEmpty();
        return Printed.of(tree);
    }

    private static List<String> faults(String text) {
        List<Fault> faults = new ArrayList<>();
        Parser.parse(new SourceText(text, START), faults);
        return faults.stream()
                .map(it -> it.code() + " " + it.location().line() + ":" + it.location().column())
                .toList();
    }
}
