package org.guildhall.platform.measure;

import java.util.List;

/// A part of the program that can be watched by figures of its own. It is asked each time somebody
/// looks, so a figure has to be cheap: counted along an index, or few rows.
public interface Measured {
    List<Measure> measures();
}
