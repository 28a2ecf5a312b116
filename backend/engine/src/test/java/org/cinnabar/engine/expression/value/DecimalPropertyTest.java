package org.cinnabar.engine.expression.value;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

class DecimalPropertyTest {

    @Property
    void sumsAndProductsAreExact(@ForAll("decimals") Decimal a, @ForAll("decimals") Decimal b) {
        assertThat(plus(a, b).toBigDecimal())
                .isEqualByComparingTo(a.toBigDecimal().add(b.toBigDecimal()));
        assertThat(times(a, b).toBigDecimal())
                .isEqualByComparingTo(a.toBigDecimal().multiply(b.toBigDecimal()));
        assertThat(plus(a, b).minus(b)).isEqualTo(a);
    }

    @Property
    void arithmeticIsCommutativeAssociativeAndDistributive(
            @ForAll("decimals") Decimal a,
            @ForAll("decimals") Decimal b,
            @ForAll("decimals") Decimal c) {
        assertThat(plus(a, b)).isEqualTo(plus(b, a));
        assertThat(times(a, b)).isEqualTo(times(b, a));
        assertThat(plus(plus(a, b), c)).isEqualTo(plus(a, plus(b, c)));
        assertThat(times(times(a, b), c)).isEqualTo(times(a, times(b, c)));
        assertThat(times(a, plus(b, c))).isEqualTo(plus(times(a, b), times(a, c)));
    }

    @Property
    void quotientsAreRoundedTo34Digits(
            @ForAll("decimals") Decimal a, @ForAll("decimals") Decimal b) {
        Assume.that(!b.isZero());
        BigDecimal exact =
                a.toBigDecimal()
                        .divide(b.toBigDecimal(), new MathContext(200, RoundingMode.DOWN))
                        .round(new MathContext(34, RoundingMode.HALF_UP));
        assertThat(((Decimal) a.dividedBy(b)).toBigDecimal()).isEqualByComparingTo(exact);
    }

    @Property
    void remaindersHaveTheSignOfTheDivisor(
            @ForAll("decimals") Decimal a, @ForAll("decimals") Decimal b) {
        Assume.that(!b.isZero());
        BigDecimal remainder = ((Decimal) a.modulo(b)).toBigDecimal();
        assertThat(remainder.signum()).isIn(0, b.toBigDecimal().signum());
        assertThat(remainder.abs()).isLessThan(b.toBigDecimal().abs());
        assertThat(a.toBigDecimal().subtract(remainder).remainder(b.toBigDecimal()))
                .isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Property
    void roundingTwiceIsRoundingOnce(@ForAll("decimals") Decimal a) {
        assertThat(a.round(2).round(2)).isEqualTo(a.round(2));
        assertThat(a.negate().round(2)).isEqualTo(a.round(2).negate());
        assertThat(a.round(2).decimals()).isLessThanOrEqualTo(2);
    }

    @Property
    void equalNumbersHaveOneTextAndOneHash(@ForAll("decimals") Decimal a) {
        Decimal longer = (Decimal) Decimal.of(a.toBigDecimal().setScale(40));
        assertThat(longer).isEqualTo(a).hasSameHashCodeAs(a).hasToString(a.text());
        assertThat(Decimal.parse(a.text())).isEqualTo(a);
        assertThat(a.text()).doesNotContain("E").doesNotMatch(".*\\..*0");
    }

    @Property
    void readsPlainNotationOnly(@ForAll String text) {
        assertThat(Decimal.parse(text).isPresent()).isEqualTo(text.matches("-?[0-9]+(\\.[0-9]+)?"));
    }

    @Provide
    Arbitrary<Decimal> decimals() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-1e15"), new BigDecimal("1e15"))
                .ofScale(12)
                .map(it -> (Decimal) Decimal.of(it));
    }

    private static Decimal plus(Decimal a, Decimal b) {
        return (Decimal) a.plus(b);
    }

    private static Decimal times(Decimal a, Decimal b) {
        return (Decimal) a.times(b);
    }
}
