/// The JSON API's edge: shapes, problem documents, versions, what is done once. No word of the
/// business.
@NullMarked
package org.guildhall.platform.api;

import org.jspecify.annotations.NullMarked;
