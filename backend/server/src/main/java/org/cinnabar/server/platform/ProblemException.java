package org.cinnabar.server.platform;

import java.util.List;
import java.util.Map;

/**
 * A refusal from the {@link Problem} catalogue (业务异常), with everything its reader needs; modules
 * extend it with exceptions that name the broken rule.
 */
public class ProblemException extends RuntimeException {

    private final Problem problem;
    private final transient List<Object> arguments;
    private transient List<Violation> violations = List.of();
    private transient Map<String, Object> properties = Map.of();

    /**
     * @param arguments values for {0}, {1} … of the problem's message
     */
    public ProblemException(Problem problem, Object... arguments) {
        super(problem.name() + List.of(arguments));
        this.problem = problem;
        this.arguments = List.of(arguments);
    }

    /** Adds the complete list of what is wrong. */
    protected ProblemException violating(List<Violation> all) {
        this.violations = List.copyOf(all);
        return this;
    }

    /** Adds members to the body, for instance the stored value in a conflict. */
    protected ProblemException with(Map<String, Object> members) {
        this.properties = Map.copyOf(members);
        return this;
    }

    /** The problem that a failure tells of; {@code INTERNAL} where nobody foresaw it. */
    public static Problem problemOf(Throwable failure) {
        return failure instanceof ProblemException known ? known.problem() : Problem.INTERNAL;
    }

    public Problem problem() {
        return problem;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<Violation> violations() {
        return violations;
    }

    public Map<String, Object> properties() {
        return properties;
    }
}
