/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "eb-alarm-clock.h"

#include <errno.h>
#include <glib-unix.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include "eb-clock.h"

struct _EbAlarmClock
{
  int         fd;
  GSource    *source;
  GSourceFunc func;
  gpointer    user_data;
  gint64      woken; /* monotonic microseconds of the last wake-up; 0: none */
};

/* Any answer but a count means that the clock was set (ECANCELED) or that
 * somebody else was quicker (EAGAIN): look again either way. */
static gboolean
on_timer_cb (int          fd,
             GIOCondition condition,
             gpointer     user_data)
{
  EbAlarmClock *self = user_data;
  guint64       count = 0;

  if (read (fd, &count, sizeof count) == (gssize) sizeof count)
    self->woken = g_get_monotonic_time ();
  self->func (self->user_data);

  return G_SOURCE_CONTINUE;
}

/**
 * eb_alarm_clock_new:
 * @func: (scope forever): called in the main context of the calling thread
 *   at each wake-up; it sets the next one
 * @user_data: data for @func
 *
 * Returns: (transfer full) (nullable): a clock with no wake-up set; %NULL if
 *   the process may not have another file descriptor
 */
EbAlarmClock *
eb_alarm_clock_new (GSourceFunc func,
                    gpointer    user_data)
{
  int           fd = timerfd_create (CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC);
  EbAlarmClock *self = NULL;

  if (fd < 0)
    return NULL;

  self = g_new0 (EbAlarmClock, 1);
  self->fd = fd;
  self->func = func;
  self->user_data = user_data;
  self->source = g_unix_fd_source_new (fd, G_IO_IN);
  g_source_set_callback (self->source, G_SOURCE_FUNC (on_timer_cb), self, NULL);
  g_source_attach (self->source, g_main_context_get_thread_default ());

  return self;
}

/**
 * eb_alarm_clock_free:
 * @self: (transfer full): a clock
 */
void
eb_alarm_clock_free (EbAlarmClock *self)
{
  g_source_destroy (self->source);
  g_source_unref (self->source);
  close (self->fd);
  g_free (self);
}

/* Microseconds from now; what is past or too soon after the last wake-up waits
 * for its turn. */
static gint64
delay_until (EbAlarmClock *self,
             gint64        at)
{
  gint64 wanted = at * G_USEC_PER_SEC - eb_clock_now_us ();
  gint64 earliest = 0;

  if (self->woken != 0)
    earliest = self->woken + (gint64) EB_ALARM_CLOCK_GAP_SECONDS * G_USEC_PER_SEC - g_get_monotonic_time ();

  return MAX (wanted, MAX (earliest, 1));
}

/**
 * eb_alarm_clock_set:
 * @self: a clock
 * @at: when to wake, Unix seconds UTC as eb_clock_now() counts them;
 *   %G_MAXINT64 for never
 *
 * Replaces the wake-up that was set before. The program's clock may be a
 * made-up one (tests, demo), so the time to wait is carried over to the real.
 */
void
eb_alarm_clock_set (EbAlarmClock *self,
                    gint64        at)
{
  struct itimerspec when = { 0 };

  /* As far ahead as microseconds can count; all zero disarms the timer. */
  if (at < G_MAXINT64 / G_USEC_PER_SEC / 2)
    {
      gint64 real = g_get_real_time () + delay_until (self, at);

      when.it_value.tv_sec = real / G_USEC_PER_SEC;
      when.it_value.tv_nsec = real % G_USEC_PER_SEC * 1000;
    }

  if (timerfd_settime (self->fd, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &when, NULL) < 0)
    g_message ("The timer could not be set: %s", g_strerror (errno));
}
