/// How articles are found: by words, and where a model is at hand by meaning.
@NullMarked
package org.guildhall.knowledge.search;

import org.jspecify.annotations.NullMarked;
