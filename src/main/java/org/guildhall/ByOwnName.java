package org.guildhall;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;

/// Parts go by the full names of their classes and are nearly always asked for by them, so whoever
/// asks for one is led to it by its name; the framework would go through all parts, once for each
/// kind of part.
final class ByOwnName extends ContextAnnotationAutowireCandidateResolver {
    @Override
    public @Nullable String getSuggestedName(DependencyDescriptor asked) {
        var said = super.getSuggestedName(asked);
        return said == null ? asked.getDependencyType().getName() : said;
    }
}
