/// UIDs after activation: what an account sells with, requests for one more or less, and what the
/// desk decides of them.
@NullMarked
package org.guildhall.network.uid;

import org.jspecify.annotations.NullMarked;
