package org.cinnabar.server.crosscheck;

import org.cinnabar.engine.crosscheck.CrossCheck;
import org.cinnabar.engine.crosscheck.CrossSide;

/** The side of a check that is named first, or the other (左右方). */
enum Side {
    LEFT {
        @Override
        CrossSide of(CrossCheck check) {
            return check.left();
        }
    },
    RIGHT {
        @Override
        CrossSide of(CrossCheck check) {
            return check.right();
        }
    };

    abstract CrossSide of(CrossCheck check);
}
