package id.jmo.account.web.card;

import id.jmo.account.web.card.CardTexts.Line;
import id.jmo.platform.documents.DocumentFont;
import id.jmo.platform.documents.QrCode;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/** Draws cards: 1284 × 810 pixels, the shape of a bank card (ISO/IEC 7810, ID-1). */
@Component
class CardPicture {

    private static final int WIDTH = 1284;
    private static final int HEIGHT = 810;
    private static final int MARGIN = 48;
    private static final int QR_SIDE = 420;
    private static final int HEAD = 110;
    private static final int LABELS = 210;
    private static final int LINE = 60;
    private static final Color GREEN = new Color(0x1b, 0x6e, 0x3c);
    private static final Color GREY = new Color(0x55, 0x55, 0x55);
    private static final String CUT = "…";

    private final Font regular = DocumentFont.REGULAR.forPictures();
    private final Font bold = DocumentFont.BOLD.forPictures();

    /** The card as PNG. What is too long for its line is cut: the QR code and the PDF have room. */
    byte[] png(String title, String name, List<Line> lines, String scanned) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        try {
            canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            draw(canvas, title, name, lines, scanned);
        } finally {
            canvas.dispose();
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // it is in memory
        }
        return png.toByteArray();
    }

    private void draw(Graphics2D canvas, String title, String name, List<Line> lines, String scanned) {
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        canvas.setColor(GREEN);
        canvas.fillRect(0, 0, WIDTH, HEAD);
        text(canvas, bold, 40, Color.WHITE, title, MARGIN, 70, WIDTH - 2 * MARGIN);
        text(canvas, bold, 44, Color.BLACK, name, MARGIN, HEAD + 76, WIDTH - 2 * MARGIN);
        int top = HEAD + 130;
        canvas.drawImage(QrCode.of(scanned, QR_SIDE), WIDTH - MARGIN - QR_SIDE, top, null);
        int values = MARGIN + LABELS;
        int room = WIDTH - MARGIN - QR_SIDE - MARGIN / 2 - values;
        int base = top + 40;
        for (Line line : lines) {
            text(canvas, regular, 22, GREY, line.name(), MARGIN, base, LABELS - MARGIN / 4);
            text(canvas, bold, 24, Color.BLACK, line.value(), values, base, room);
            base += LINE;
        }
    }

    private static void text(
            Graphics2D canvas, Font font, int height, Color colour, String text, int x, int base, int room) {
        canvas.setFont(font.deriveFont((float) height));
        canvas.setColor(colour);
        canvas.drawString(fitting(canvas.getFontMetrics(), text, room), x, base);
    }

    private static String fitting(FontMetrics metrics, String text, int room) {
        if (metrics.stringWidth(text) <= room) {
            return text;
        }
        int length = text.length();
        while (length > 0 && metrics.stringWidth(text.substring(0, length) + CUT) > room) {
            length = text.offsetByCodePoints(length, -1);
        }
        return text.substring(0, length).stripTrailing() + CUT;
    }
}
