package org.twinge.catalog.injuries;

import java.util.List;
import org.twinge.catalog.content.Injury;
import org.twinge.catalog.content.Source;

/** An injury as readers get it: with the sources that its facts name. */
record PublishedInjury(Injury injury, List<Source> sources) {}
