package org.cinnabar.server.scheme.source;

import org.cinnabar.engine.form.SourceLocation;
import org.cinnabar.server.scheme.source.PackNode.Entry;
import org.cinnabar.server.scheme.source.PackNode.Mapping;
import org.cinnabar.server.scheme.source.PackNode.Scalar;
import org.cinnabar.server.scheme.source.PackNode.Sequence;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads YAML (语法读取) from the event stream, which keeps every place and leaves no room for anchors,
 * aliases, or depth without end.
 */
public final class YamlReader {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(SourceFile.MOST_BYTES).build();
    private final SourceFile file;
    private final Faults faults;
    private final YamlScalars scalars;
    private final Iterator<Event> events;
    private int depth;

    private YamlReader(SourceFile file, Faults faults) {
        this.file = file;
        this.faults = faults;
        this.scalars = new YamlScalars(file, SETTINGS);
        this.events = new Parse(SETTINGS).parseString(file.text()).iterator();
    }

    /** The mapping a file holds; empty, with a fault, when it is not YAML or not a mapping. */
    public static Optional<Mapping> read(String name, byte[] content, Faults faults) {
        return SourceFile.decode(name, content, faults)
                .flatMap(file -> new YamlReader(file, faults).document());
    }

    private Optional<Mapping> document() {
        try {
            PackNode root = null;
            while (events.hasNext()) {
                Event event = events.next();
                if (event instanceof NodeEvent node) {
                    if (root != null) {
                        throw new Refused(place(event), PackFault.SECOND_DOCUMENT);
                    }
                    root = node(node);
                }
            }
            if (root instanceof Mapping mapping) {
                return Optional.of(mapping);
            }
            throw new Refused(file.at(1, 1), PackFault.NOT_A_MAPPING);
        } catch (Refused refused) {
            faults.add(refused.fault.at(refused.place));
        } catch (MarkedYamlEngineException broken) {
            SourceLocation place =
                    broken.getProblemMark()
                            .map(mark -> file.at(mark.getLine() + 1, mark.getColumn() + 1))
                            .orElse(file.at(1, 1));
            faults.add(PackFault.YAML_SYNTAX.at(place, YamlProblems.text(broken.getProblem())));
        } catch (YamlEngineException broken) {
            faults.add(
                    PackFault.YAML_SYNTAX.at(
                            file.at(1, 1), YamlProblems.text(broken.getMessage())));
        }
        return Optional.empty();
    }

    private PackNode node(NodeEvent event) {
        if (event instanceof AliasEvent || event.getAnchor().isPresent()) {
            throw new Refused(place(event), PackFault.ALIAS);
        }
        if (++depth > SourceFile.DEEPEST) {
            throw new Refused(place(event), PackFault.NESTED_TOO_DEEPLY);
        }
        PackNode node =
                switch (event) {
                    case ScalarEvent scalar -> scalars.scalar(scalar);
                    case SequenceStartEvent start -> sequence(start);
                    case MappingStartEvent start -> mapping(start);
                    default -> throw new IllegalStateException("no node: " + event);
                };
        depth--;
        return node;
    }

    private Sequence sequence(SequenceStartEvent start) {
        List<PackNode> items = new ArrayList<>();
        while (events.next() instanceof NodeEvent item) {
            items.add(node(item));
        }
        return new Sequence(items, place(start));
    }

    private Mapping mapping(MappingStartEvent start) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        Event event = events.next();
        for (; event instanceof NodeEvent key; event = events.next()) {
            PackNode name = node(key);
            PackNode value = node((NodeEvent) events.next());
            if (!(name instanceof Scalar scalar)) {
                throw new Refused(name.location(), PackFault.KEY_NOT_A_TEXT);
            }
            if (entries.putIfAbsent(scalar.text(), new Entry(name.location(), value)) != null) {
                faults.add(PackFault.DUPLICATE_KEY.at(name.location(), scalar.text()));
            }
        }
        return new Mapping(entries, place(start), place(event));
    }

    private SourceLocation place(Event event) {
        return event.getStartMark()
                .map(mark -> file.at(mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(file.at(1, 1));
    }

    /** The file cannot be read on. */
    private static final class Refused extends RuntimeException {
        private final transient SourceLocation place;
        private final PackFault fault;

        Refused(SourceLocation place, PackFault fault) {
            super(fault.name());
            this.place = place;
            this.fault = fault;
        }
    }
}
