package id.jmo.gateway;

import id.jmo.gateway.PersonalDataCopy.Field;
import id.jmo.gateway.PersonalDataCopy.Item;
import id.jmo.gateway.PersonalDataCopy.Part;
import id.jmo.gateway.PersonalDataCopy.Section;
import id.jmo.platform.documents.Letter;
import id.jmo.platform.documents.PdfLetters;
import id.jmo.platform.values.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/** Prints the copy of a member's data for people to read. */
@Component
class PersonalDataLetter {

    /** More columns than this are not readable on A4; such things are written one below the other. */
    private static final int MOST_COLUMNS = 6;

    private static final String NOTHING = "–";

    private final PdfLetters letters;

    PersonalDataLetter(PdfLetters letters) {
        this.letters = letters;
    }

    /** @param number by which a member may refer to it: the id of the request */
    byte[] print(PersonalDataCopy copy, String number, Locale locale) {
        ResourceBundle words = ResourceBundle.getBundle(
                "messages.personal-data",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        List<Letter.Part> parts = new ArrayList<>();
        parts.add(new Letter.Part.Paragraph(words.getString("introduction")));
        for (Part part : copy.parts()) {
            parts.add(new Letter.Part.Heading(part.title()));
            part.sections().forEach(section -> add(parts, section, words));
        }
        return letters.print(new Letter(
                Language.of(locale.getLanguage()).orElse(Language.INDONESIAN),
                number,
                copy.preparedAt().toLocalDate(),
                List.of(),
                words.getString("subject"),
                parts,
                List.of(),
                Optional.empty()));
    }

    private static void add(List<Letter.Part> parts, Section section, ResourceBundle words) {
        parts.add(new Letter.Part.Heading(section.title()));
        if (section.items().isEmpty()) {
            parts.add(new Letter.Part.Paragraph(words.getString("nothing")));
        } else if (section.items().size() > 1
                && section.items().getFirst().fields().size() <= MOST_COLUMNS) {
            parts.add(table(section.items()));
        } else {
            section.items().forEach(item -> parts.add(facts(item)));
        }
        String more = section.more();
        if (more != null) {
            parts.add(new Letter.Part.Paragraph(more));
        }
    }

    private static Letter.Part table(List<Item> items) {
        return new Letter.Part.Table(
                items.getFirst().fields().stream().map(Field::label).toList(),
                items.stream()
                        .map(item -> item.fields().stream()
                                .map(PersonalDataLetter::text)
                                .toList())
                        .toList());
    }

    private static Letter.Part facts(Item item) {
        return new Letter.Part.Facts(item.fields().stream()
                .map(field -> new Letter.Fact(field.label(), text(field)))
                .toList());
    }

    private static String text(Field field) {
        return Objects.requireNonNullElse(field.text(), NOTHING);
    }
}
