package org.cinnabar.bench;

import java.util.List;

/**
 * The rules written by hand in Java on scaled longs, exact, with the language's rules for blank
 * cells and division by zero: the limit of what an engine on longs can reach.
 */
final class HandWrittenLongs implements Peer {

    private static final long BLANK = Long.MIN_VALUE;

    private final List<long[]> reports;

    HandWrittenLongs(List<Rule> rules, List<long[]> reports) {
        this.reports = reports;
    }

    @Override
    public long violations(int report) {
        long[] v = reports.get(report);
        return balances(v) | contents(v) | limits(v);
    }

    private static long balances(long[] v) {
        long violated = 0;
        violated |= bit(0, balance(v[0], v[37], v[74], v[111]));
        violated |= bit(1, balance(v[148], v[185], v[22], v[59]));
        violated |= bit(2, balance(v[96], v[133], v[170], v[7]));
        violated |= bit(3, balance(v[44], v[81], v[118], v[155]));
        violated |= bit(4, balance(v[192], v[29], v[66], v[103]));
        violated |= bit(5, balance(v[140], v[177], v[14], v[51]));
        violated |= bit(6, balance(v[88], v[125], v[162], v[199]));
        violated |= bit(7, balance(v[36], v[73], v[110], v[147]));
        violated |= bit(8, balance(v[184], v[21], v[58], v[95]));
        violated |= bit(9, balance(v[132], v[169], v[6], v[43]));
        violated |= bit(10, balance(v[80], v[117], v[154], v[191]));
        violated |= bit(11, balance(v[28], v[65], v[102], v[139]));
        violated |= bit(12, balance(v[176], v[13], v[50], v[87]));
        violated |= bit(13, balance(v[124], v[161], v[198], v[35]));
        violated |= bit(14, balance(v[72], v[109], v[146], v[183]));
        violated |= bit(15, balance(v[20], v[57], v[94], v[131]));
        violated |= bit(16, balance(v[168], v[5], v[42], v[79]));
        violated |= bit(17, balance(v[116], v[153], v[190], v[27]));
        violated |= bit(18, balance(v[64], v[101], v[138], v[175]));
        violated |= bit(19, balance(v[12], v[49], v[86], v[123]));
        violated |= bit(20, balance(v[160], v[197], v[34], v[71]));
        violated |= bit(21, balance(v[108], v[145], v[182], v[19]));
        violated |= bit(22, balance(v[56], v[93], v[130], v[167]));
        violated |= bit(23, balance(v[4], v[41], v[78], v[115]));
        violated |= bit(24, balance(v[152], v[189], v[26], v[63]));
        return violated;
    }

    private static long contents(long[] v) {
        long violated = 0;
        violated |= bit(25, content(v[100], v[137], v[174]));
        violated |= bit(26, content(v[11], v[48], v[85]));
        violated |= bit(27, content(v[122], v[159], v[196]));
        violated |= bit(28, content(v[33], v[70], v[107]));
        violated |= bit(29, content(v[144], v[181], v[18]));
        violated |= bit(30, content(v[55], v[92], v[129]));
        violated |= bit(31, content(v[166], v[3], v[40]));
        violated |= bit(32, content(v[77], v[114], v[151]));
        violated |= bit(33, content(v[188], v[25], v[62]));
        violated |= bit(34, content(v[99], v[136], v[173]));
        return violated;
    }

    private static long limits(long[] v) {
        long violated = 0;
        violated |= bit(35, atMost(v[10], v[47]));
        violated |= bit(36, atMost(v[84], v[121]));
        violated |= bit(37, atMost(v[158], v[195]));
        violated |= bit(38, atMost(v[32], v[69]));
        violated |= bit(39, atMost(v[106], v[143]));
        violated |= bit(40, atMost(v[180], v[17]));
        violated |= bit(41, atMost(v[54], v[91]));
        violated |= bit(42, atMost(v[128], v[165]));
        violated |= bit(43, atMost(v[2], v[39]));
        violated |= bit(44, atMost(v[76], v[113]));
        violated |= bit(45, intensity(v[150], v[187]));
        violated |= bit(46, change(v[24], v[61]));
        violated |= bit(47, implied(v[98], v[135]));
        violated |= bit(48, intensity(v[172], v[9]));
        violated |= bit(49, change(v[46], v[83]));
        violated |= bit(50, implied(v[120], v[157]));
        violated |= bit(51, intensity(v[194], v[31]));
        violated |= bit(52, change(v[68], v[105]));
        violated |= bit(53, implied(v[142], v[179]));
        violated |= bit(54, intensity(v[16], v[53]));
        violated |= bit(55, change(v[90], v[127]));
        violated |= bit(56, implied(v[164], v[1]));
        violated |= bit(57, intensity(v[38], v[75]));
        violated |= bit(58, change(v[112], v[149]));
        violated |= bit(59, implied(v[186], v[23]));
        return violated;
    }

    private static long bit(int rule, boolean holds) {
        return holds ? 0 : 1L << rule;
    }

    /** The sum so far and another number; a blank is skipped. */
    private static long plus(long sofar, long number) {
        if (number == BLANK) {
            return sofar;
        }
        return sofar == BLANK ? number : Math.addExact(sofar, number);
    }

    private static boolean balance(long one, long two, long three, long total) {
        long sum = plus(plus(one, two), three);
        if (sum == BLANK || total == BLANK) {
            return true;
        }
        long gap = Math.subtractExact(sum, total);
        return gap <= 1 && gap >= -1;
    }

    private static boolean content(long amount, long percentage, long result) {
        if (amount == BLANK || percentage == BLANK || result == BLANK) {
            return true;
        }
        long product = Math.multiplyExact(amount, percentage);
        long gap = Math.subtractExact(product, Math.multiplyExact(result, 100_000));
        return gap <= 1_000_000 && gap >= -1_000_000;
    }

    private static boolean atMost(long part, long whole) {
        return part == BLANK || whole == BLANK || part <= whole;
    }

    private static boolean intensity(long consumed, long output) {
        if (consumed == BLANK || output == BLANK || output == 0) {
            return true;
        }
        long left = Math.multiplyExact(consumed, 100_000);
        long right = Math.multiplyExact(output, 4_914);
        return output > 0 ? left <= right : left >= right;
    }

    private static boolean change(long now, long before) {
        if (now == BLANK || before == BLANK || before == 0) {
            return true;
        }
        long gap = Math.multiplyExact(Math.subtractExact(now, before), 10);
        long allowed = Math.abs(Math.multiplyExact(before, 3));
        return gap <= allowed && gap >= -allowed;
    }

    private static boolean implied(long cause, long effect) {
        return cause == BLANK || cause <= 0 || effect == BLANK || effect > 0;
    }
}
