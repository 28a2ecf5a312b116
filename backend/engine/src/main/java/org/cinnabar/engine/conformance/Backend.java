package org.cinnabar.engine.conformance;

import java.util.List;

/** Something that runs compiled formulas and checks (后端), asked to answer conformance cases. */
public interface Backend extends AutoCloseable {

    /** What a back end says to a case. */
    sealed interface Answer {

        /** What the case came to; {@code worded} when the messages of findings count. */
        record Given(Outcome outcome, boolean worded) implements Answer {}

        /** The back end does not claim what the case needs. */
        record Declined(String reason) implements Answer {}
    }

    /** The answer to each case, in their order. */
    List<Answer> answer(CaseCompiler compiler, List<ConformanceCase> cases);

    /** Stops whatever it needed to run. */
    @Override
    default void close() {}
}
