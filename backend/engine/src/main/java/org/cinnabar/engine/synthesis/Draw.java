package org.cinnabar.engine.synthesis;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A sequence of random draws (随机序列) that is the same for the same seed and purpose. */
public final class Draw {

    private static final long PRIME = 1099511628211L;
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final int DECIMALS = 9;

    private final SplittableRandom random;
    private final Map<String, Integer> serials = new HashMap<>();

    private Draw(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The sequence for that seed and purpose, for instance a unit and a period. */
    public static Draw of(long seed, String... purpose) {
        return new Draw(hash(seed, purpose));
    }

    /** A number that depends on nothing but its arguments (FNV-1a). */
    static long hash(long seed, String... purpose) {
        long hash = OFFSET ^ seed;
        for (String part : purpose) {
            for (int i = 0; i < part.length(); i++) {
                hash = (hash ^ part.charAt(i)) * PRIME;
            }
            hash = (hash ^ '/') * PRIME;
        }
        return hash;
    }

    /** A number from {@code low} to {@code high} with nine decimals. */
    public BigDecimal uniform(BigDecimal low, BigDecimal high) {
        BigDecimal part = decimal(random.nextDouble());
        return low.add(high.subtract(low).multiply(part));
    }

    BigDecimal normal(BigDecimal mean, BigDecimal deviation) {
        return mean.add(deviation.multiply(decimal(random.nextGaussian())));
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, java.math.RoundingMode.HALF_UP);
    }

    /** True with that probability, 0 to 1. */
    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** A whole number from 0 up to below {@code bound}. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** One of these. */
    public <T> T pick(List<T> of) {
        return of.get(below(of.size()));
    }

    /** One of these keys by their weights. */
    public <T> T weighted(Map<T, BigDecimal> weights) {
        double at =
                random.nextDouble()
                        * weights.values().stream().mapToDouble(BigDecimal::doubleValue).sum();
        T last = null;
        for (Map.Entry<T, BigDecimal> entry : weights.entrySet()) {
            last = entry.getKey();
            at -= entry.getValue().doubleValue();
            if (at < 0) {
                break;
            }
        }
        if (last == null) {
            throw new IllegalArgumentException("nothing to draw from");
        }
        return last;
    }

    /** The next number of that series, from 1. */
    int next(String series) {
        return serials.merge(series, 1, Integer::sum);
    }
}
