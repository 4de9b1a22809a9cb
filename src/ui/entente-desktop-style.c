/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a widget that the chart layer draws looks on this desktop: in its colours, in the font
 * of the widget, and in the direction of its text. */

#include "entente-desktop-style.h"

#include <adwaita.h>

/* In pixels, at a text scale of 1; the smallest text of a chart, which is 0.85 of it, has 12. */
#define LEAST_FONT_SIZE 14.12
#define PLAIN_DPI       (96 * 1024)

/* The font of the widget, which GTK gives in pixels; no smaller than can be read. */
static PangoFontDescription *
copy_font (GtkWidget *widget)
{
  PangoFontDescription *font = pango_font_description_copy (
    pango_context_get_font_description (gtk_widget_get_pango_context (widget)));
  double least;
  int dpi;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  least = LEAST_FONT_SIZE * PANGO_SCALE * MAX (dpi, PLAIN_DPI) / PLAIN_DPI;
  if (pango_font_description_get_size_is_absolute (font))
    pango_font_description_set_absolute_size (font,
                                              MAX (pango_font_description_get_size (font), least));

  return font;
}

/**
 * entente_desktop_style_new:
 * @widget: a widget
 *
 * Returns: (transfer full): the style that it is drawn in at present
 */
EntenteChartStyle *
entente_desktop_style_new (GtkWidget *widget)
{
  static const EntenteChartScheme schemes[2][2] = {
    { ENTENTE_CHART_SCHEME_LIGHT, ENTENTE_CHART_SCHEME_HIGH_CONTRAST },
    { ENTENTE_CHART_SCHEME_DARK, ENTENTE_CHART_SCHEME_HIGH_CONTRAST_DARK },
  };
  AdwStyleManager *manager;
  g_autoptr (GdkRGBA) rgba = NULL;
  g_autoptr (PangoFontDescription) font = NULL;
  EntenteColour accent;
  int dark, high_contrast;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  rgba = adw_style_manager_get_accent_color_rgba (manager);
  accent = (EntenteColour) { rgba->red, rgba->green, rgba->blue, rgba->alpha };
  dark = adw_style_manager_get_dark (manager) ? 1 : 0;
  high_contrast = adw_style_manager_get_high_contrast (manager) ? 1 : 0;

  font = copy_font (widget);

  return entente_chart_style_new (schemes[dark][high_contrast], &accent, font, 1);
}

/**
 * entente_desktop_style_watch:
 * @widget: a widget
 * @changed: (scope forever): what to call with the widget alone when the colours of the
 *   desktop have changed; fonts and direction are told by the widget itself
 */
void
entente_desktop_style_watch (GtkWidget *widget,
                             GCallback  changed)
{
  static const char * const changes[] = {
    "notify::dark", "notify::high-contrast", "notify::accent-color-rgba"
  };
  AdwStyleManager *manager;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (manager, changes[i], changed, widget, G_CONNECT_SWAPPED);
}

/**
 * entente_desktop_style_get_direction:
 * @widget: a widget
 *
 * Returns: which way its text runs
 */
PangoDirection
entente_desktop_style_get_direction (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), PANGO_DIRECTION_LTR);

  return gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? PANGO_DIRECTION_RTL
                                                               : PANGO_DIRECTION_LTR;
}
