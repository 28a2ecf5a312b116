package org.cinnabar.server.submission;

import java.util.Optional;

/** What the rules say, in as few words as possible. */
record SubmissionModel(
        String place,
        boolean touched,
        boolean confirmed,
        boolean asked,
        int revision,
        int version,
        int signed,
        boolean moved,
        boolean passedOn,
        int droppedBy) {

    /** The rank of the country's office, which opened the cycle. */
    private static final int TOP = 3;

    static SubmissionModel start(boolean passedOn) {
        return new SubmissionModel("unit", false, true, false, 0, 0, 0, false, passedOn, -1);
    }

    Optional<SubmissionModel> after(Attempt attempt, int offices, int signing) {
        if (attempt.position() == (moved ? 0 : Attempt.TWIN)) {
            return Optional.empty();
        }
        int rank = attempt.position() % Attempt.TWIN;
        boolean byUnit = rank < 0;
        boolean asking = rank == TOP || (passedOn && !byUnit);
        boolean open = place.equals("unit");
        boolean turn = place.equals("office" + rank);
        boolean accepted = place.equals("accepted") || place.equals("locked");
        boolean top = accepted && rank == offices - 1;
        return switch (attempt.action()) {
            case SAVE_DRAFT -> when(byUnit && open, changed());
            case FILL_ON_BEHALF -> when(!byUnit && open, changed());
            case SIGN -> when(byUnit && open && signed < signing, sign());
            case SUBMIT -> when(byUnit && open && signed == signing, submitted());
            case SUBMIT_ON_BEHALF -> when(!byUnit && open, submitted());
            case WITHDRAW ->
                    when(byUnit && place.startsWith("office") && !touched, to("unit", false));
            case APPROVE ->
                    when(
                            turn && (confirmed || attempt.careful()),
                            to(above(rank, offices), true).confirm());
            case SEND_BACK ->
                    when(
                            turn && (attempt.careful() || rank > 0),
                            to(attempt.careful() ? "unit" : "office" + (rank - 1), true));
            case LOCK -> when(top && place.equals("accepted"), to("locked", true));
            case REQUEST_UNLOCK -> when(accepted && !asked, to(place, true).ask(true));
            case UNLOCK -> when(top, to("unit", true).ask(false));
            case REFUSE_UNLOCK -> when(top && asked, to(place, true).ask(false));
            case DROP ->
                    when(
                            asking && !accepted && !place.equals("dropped"),
                            to("dropped", true).by(rank));
            case REINSTATE ->
                    when(asking && place.equals("dropped") && rank >= droppedBy, to("unit", true));
            case CHANGE_VERSION -> when(asking && open, to(place, true));
            case HAND_OVER -> when(rank > 0 && !accepted && !place.equals("dropped"), handedOver());
        };
    }

    /** Whether the action is offered: possible, done with care. */
    boolean offers(Attempt attempt, int offices, int signing) {
        Attempt careful = new Attempt(attempt.action(), attempt.position(), true);
        return after(careful, offices, signing).isPresent();
    }

    private static String above(int position, int offices) {
        return position + 1 < offices ? "office" + (position + 1) : "accepted";
    }

    private SubmissionModel submitted() {
        return new SubmissionModel(
                "office0",
                false,
                false,
                asked,
                revision + 1,
                version + 1,
                signed,
                moved,
                passedOn,
                droppedBy);
    }

    private SubmissionModel to(String next, boolean nextTouched) {
        int left = next.equals("unit") ? 0 : signed;
        return new SubmissionModel(
                next,
                nextTouched,
                confirmed,
                asked,
                revision,
                version + 1,
                left,
                moved,
                passedOn,
                droppedBy);
    }

    private SubmissionModel confirm() {
        return new SubmissionModel(
                place, touched, true, asked, revision, version, signed, moved, passedOn, droppedBy);
    }

    private SubmissionModel by(int office) {
        return new SubmissionModel(
                place, touched, confirmed, asked, revision, version, signed, moved, passedOn,
                office);
    }

    private SubmissionModel ask(boolean nextAsked) {
        return new SubmissionModel(
                place, touched, confirmed, nextAsked, revision, version, signed, moved, passedOn,
                droppedBy);
    }

    private SubmissionModel sign() {
        return new SubmissionModel(
                place,
                touched,
                confirmed,
                asked,
                revision,
                version + 1,
                signed + 1,
                moved,
                passedOn,
                droppedBy);
    }

    /** Whoever changes what was signed voids the signatures. */
    private SubmissionModel changed() {
        return signed == 0
                ? this
                : new SubmissionModel(
                        place,
                        touched,
                        confirmed,
                        asked,
                        revision,
                        version + 1,
                        0,
                        moved,
                        passedOn,
                        droppedBy);
    }

    /** Where an office reviews it keeps its place, the lowest one in another's hands. */
    private SubmissionModel handedOver() {
        SubmissionModel next = to(place, true);
        return new SubmissionModel(
                place,
                true,
                confirmed,
                asked,
                revision,
                next.version(),
                next.signed(),
                !moved,
                passedOn,
                droppedBy);
    }

    private static Optional<SubmissionModel> when(boolean allowed, SubmissionModel next) {
        return allowed ? Optional.of(next) : Optional.empty();
    }
}
