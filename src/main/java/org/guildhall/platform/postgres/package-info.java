/// A PostgreSQL server in the process's own hands, for the demo, tests and small installations.
@NullMarked
package org.guildhall.platform.postgres;

import org.jspecify.annotations.NullMarked;
