/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "entente-colour.h"

#include <math.h>

/**
 * entente_colour_from_rgb:
 * @rgb: 0xRRGGBB
 *
 * Returns: the opaque colour
 */
EntenteColour
entente_colour_from_rgb (guint32 rgb)
{
  return (EntenteColour) {
    ((rgb >> 16) & 0xff) / 255.0, ((rgb >> 8) & 0xff) / 255.0, (rgb & 0xff) / 255.0, 1.0
  };
}

/**
 * entente_colour_with_alpha:
 * @colour: a colour
 * @alpha: from 0, invisible, to 1, opaque
 *
 * Returns: @colour with the opacity @alpha
 */
EntenteColour
entente_colour_with_alpha (EntenteColour colour,
                           double        alpha)
{
  colour.alpha = alpha;

  return colour;
}

/**
 * entente_colour_mix:
 * @a: a colour
 * @b: another
 * @share: how much of @b, from 0 to 1
 *
 * Returns: a colour between the two
 */
EntenteColour
entente_colour_mix (EntenteColour a,
                    EntenteColour b,
                    double        share)
{
  return (EntenteColour) {
    a.red + (b.red - a.red) * share,
    a.green + (b.green - a.green) * share,
    a.blue + (b.blue - a.blue) * share,
    a.alpha + (b.alpha - a.alpha) * share,
  };
}

/**
 * entente_colour_over:
 * @colour: a colour, which may be translucent
 * @background: an opaque colour
 *
 * Returns: what @colour looks like on @background
 */
EntenteColour
entente_colour_over (EntenteColour colour,
                     EntenteColour background)
{
  EntenteColour opaque = entente_colour_with_alpha (colour, 1);

  return entente_colour_mix (background, opaque, colour.alpha);
}

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (EntenteColour colour)
{
  return 0.2126 * linear (colour.red) + 0.7152 * linear (colour.green) +
         0.0722 * linear (colour.blue);
}

/**
 * entente_colour_contrast:
 * @a: a colour
 * @b: another
 *
 * The contrast ratio of WCAG 2.2, of two opaque colours.
 *
 * Returns: from 1, the same luminance, to 21, black on white
 */
double
entente_colour_contrast (EntenteColour a,
                         EntenteColour b)
{
  double lighter = MAX (luminance (a), luminance (b));
  double darker = MIN (luminance (a), luminance (b));

  return (lighter + 0.05) / (darker + 0.05);
}

/**
 * entente_colour_ensure_contrast:
 * @colour: an opaque colour
 * @background: an opaque colour
 * @ratio: the least contrast, as in entente_colour_contrast()
 *
 * Returns: @colour, mixed with as little black or white as gives it @ratio on @background,
 *   as far as there is such a colour
 */
EntenteColour
entente_colour_ensure_contrast (EntenteColour colour,
                                EntenteColour background,
                                double        ratio)
{
  EntenteColour black = entente_colour_from_rgb (0x000000);
  EntenteColour white = entente_colour_from_rgb (0xffffff);
  EntenteColour pole = white;
  double too_little = 0, enough = 1;

  if (entente_colour_contrast (colour, background) >= ratio)
    return colour;

  if (entente_colour_contrast (black, background) > entente_colour_contrast (white, background))
    pole = black;

  for (int i = 0; i < 20; i++)
    {
      double share = (too_little + enough) / 2;

      if (entente_colour_contrast (entente_colour_mix (colour, pole, share), background) >= ratio)
        enough = share;
      else
        too_little = share;
    }

  return entente_colour_mix (colour, pole, enough);
}
